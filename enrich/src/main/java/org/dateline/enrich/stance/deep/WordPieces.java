package org.dateline.enrich.stance.deep;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The uncased WordPiece tokenizer of BERT (Devlin et al. 2019): lower case, no accents, the longest
 * known piece first. The same algorithm as {@code stance/wordpiece.py} of the trainer, held to it
 * by a file of golden values.
 */
final class WordPieces {
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> ids = new HashMap<>();
  private final int unknown;

  /**
   * @param vocabulary pieces in the order of their numbers
   */
  WordPieces(List<String> vocabulary) {
    for (String piece : vocabulary) {
      ids.put(piece, ids.size());
    }
    unknown = id("[UNK]");
  }

  /** The number of a piece that must be known. */
  int id(String piece) {
    Integer id = ids.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("vocabulary without " + piece);
    }
    return id;
  }

  /** The pieces of a text, in order. */
  List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean alone = Letters.isPunctuation(c) || Letters.isHan(c);
      if (alone || Letters.isSpace(c)) {
        addWord(text, start, i, pieces);
        start = -1;
        if (alone) {
          addWord(text, i, next, pieces);
        }
      } else if (start < 0) {
        start = i;
      }
      i = next;
    }
    addWord(text, start, text.length(), pieces);
    return pieces;
  }

  private void addWord(String text, int start, int end, List<Piece> pieces) {
    if (start < 0) {
      return;
    }
    String word = fold(text.substring(start, end));
    int first = pieces.size();
    if (word.codePointCount(0, word.length()) > LONGEST_WORD
        || !addPieces(word, start, end, pieces)) {
      pieces.subList(first, pieces.size()).clear();
      pieces.add(new Piece(unknown, start, end));
    }
  }

  private boolean addPieces(String word, int start, int end, List<Piece> pieces) {
    for (int at = 0; at < word.length(); ) {
      int to = word.length();
      Integer id = null;
      while (to > at && (id = ids.get((at > 0 ? "##" : "") + word.substring(at, to))) == null) {
        to--;
      }
      if (id == null) {
        return false;
      }
      pieces.add(new Piece(id, start, end));
      at = to;
    }
    return true;
  }

  private static String fold(String word) {
    String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder(plain.length());
    plain.codePoints().filter(Letters::isKept).forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
