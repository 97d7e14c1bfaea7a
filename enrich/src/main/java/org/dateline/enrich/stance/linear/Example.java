package org.dateline.enrich.stance.linear;

/**
 * One pair with its label, for training.
 *
 * @param features hashed features, each once
 * @param label 0 none, 1 support, 2 oppose
 * @param weight how much it counts
 */
record Example(int[] features, int label, double weight) {}
