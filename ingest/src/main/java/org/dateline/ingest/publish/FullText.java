package org.dateline.ingest.publish;

import java.util.regex.Pattern;
import org.dateline.ingest.feed.Entry;

/** Tells whether a feed gives the whole article or but its beginning. */
final class FullText {
  /**
   * Shorter texts are taken for summaries: few articles are, and a page fetched in vain is cheap.
   */
  private static final int SHORTEST = 500;

  private static final Pattern CUT_OFF =
      Pattern.compile(
          "(?is)(\\.\\.\\.|…|\\[…]|\\[\\.\\.\\.]|read more|continue reading|weiterlesen|lire la suite"
              + "|leer más|читать далее)[\\s\\]).»→>]*$");

  private FullText() {}

  /** True where the content of the entry is the whole article. */
  static boolean isWhole(Entry entry, String contentText) {
    return entry.content() != null
        && contentText.length() >= SHORTEST
        && !CUT_OFF.matcher(contentText).find();
  }
}
