package org.dateline.ingest.page.meta;

/** Mends JSON that a template engine broke: quotation marks that nobody escaped. */
final class JsonRepair {
  private JsonRepair() {}

  /**
   * Escapes every quotation mark inside a string, that is every one which does not stand next to
   * the punctuation that can open or close a string.
   */
  static String repair(String json) {
    StringBuilder out = new StringBuilder(json.length() + 16);
    boolean inside = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '\\' && i + 1 < json.length()) {
        out.append(c).append(json.charAt(++i));
      } else if (c == '"' && !inside) {
        inside = true;
        out.append(c);
      } else if (c == '"' && closes(json, i + 1)) {
        inside = false;
        out.append(c);
      } else {
        out.append(c == '"' ? "\\\"" : String.valueOf(c));
      }
    }
    return out.toString();
  }

  private static boolean closes(String json, int after) {
    int i = after;
    while (i < json.length() && Character.isWhitespace(json.charAt(i))) {
      i++;
    }
    if (i == json.length()) {
      return true;
    }
    char next = json.charAt(i);
    if (next == ',') {
      int j = i + 1;
      while (j < json.length() && Character.isWhitespace(json.charAt(j))) {
        j++;
      }
      return j == json.length() || "\"{[]}-0123456789tfn".indexOf(json.charAt(j)) >= 0;
    }
    return next == ':' || next == '}' || next == ']';
  }
}
