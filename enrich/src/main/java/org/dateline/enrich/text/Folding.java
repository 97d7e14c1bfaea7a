package org.dateline.enrich.text;

import java.text.Normalizer;

/**
 * How letters are compared: without case, without Latin accents, with one form for the letters that
 * Arabic, Persian, Urdu and Russian write in two ways. One character in, one character out, so that
 * offsets stay; the same in every locale.
 */
public final class Folding {
  /** What {@link #fold} gives for a mark that does not count, such as an Arabic vowel sign. */
  public static final char NOTHING = 0;

  private static final char[] TABLE = table();

  private Folding() {}

  /** The form of a character that is compared, or {@link #NOTHING}. */
  public static char fold(char c) {
    return c < TABLE.length ? TABLE[c] : Character.toLowerCase(c);
  }

  /** A whole string, character by character. */
  public static String fold(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = fold(text.charAt(i));
      if (c != NOTHING) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static char[] table() {
    char[] table = new char[0x2000];
    for (char c = 0; c < table.length; c++) {
      boolean accented = (c >= 0xC0 && c < 0x250) || c >= 0x1E00;
      table[c] = accented ? base(c) : Character.toLowerCase(c);
    }
    pairs(table, "ßsøođdłlıiæaœeþtðdħhŋnŧtəeёеѐеґгўу", 0);
    pairs(table, "ØoĐdŁlİiÆaŒeÞtÐdĦhŊnŦtЁеЀеҐгЎу", 0);
    pairs(table, "أاإاآاٱاىيیيئيکكۀهةهۃهہهھهؤو", 0);
    for (char c = 0x64B; c <= 0x65F; c++) {
      table[c] = NOTHING;
    }
    for (char c = 0x300; c <= 0x36F; c++) {
      table[c] = NOTHING;
    }
    table[0x640] = NOTHING; // tatweel
    table[0x670] = NOTHING; // superscript alef
    table[0x93C] = NOTHING; // nukta: Hindi writes it or leaves it out
    return table;
  }

  private static void pairs(char[] table, String pairs, int from) {
    for (int i = from; i + 1 < pairs.length(); i += 2) {
      table[pairs.charAt(i)] = pairs.charAt(i + 1);
    }
  }

  private static char base(char c) {
    char first = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    return Character.toLowerCase(first);
  }
}
