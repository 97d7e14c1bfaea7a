package org.dateline.enrich.stance.scene;

import org.dateline.enrich.text.Tokens;

/** Finds which tokens stand in double quotation marks; a mark left open reaches to the end. */
final class Quotations {
  private Quotations() {}

  static boolean[] inside(Tokens tokens) {
    boolean[] inside = new boolean[tokens.size()];
    boolean open = startsInside(tokens);
    for (int i = 0; i < inside.length; i++) {
      if (tokens.word(i).equals("\"")) {
        open = !open;
      } else {
        inside[i] = open;
      }
    }
    return inside;
  }

  /**
   * A lone mark that a word precedes directly closes a quotation that began in an earlier sentence.
   */
  private static boolean startsInside(Tokens tokens) {
    int marks = 0;
    int first = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.word(i).equals("\"")) {
        marks++;
        first = first < 0 ? i : first;
      }
    }
    return marks == 1 && first > 0 && tokens.end(first - 1) == tokens.start(first);
  }
}
