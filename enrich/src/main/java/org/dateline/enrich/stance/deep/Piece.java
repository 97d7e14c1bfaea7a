package org.dateline.enrich.stance.deep;

/**
 * A word piece of a text.
 *
 * @param id its number in the vocabulary
 * @param start UTF-16 offset of the word that it belongs to
 * @param end offset after that word
 */
record Piece(int id, int start, int end) {}
