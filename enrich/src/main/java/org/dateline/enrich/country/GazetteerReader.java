package org.dateline.enrich.country;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.dateline.enrich.text.WordHash;

/**
 * Reads the gazetteer's file: one sense a line, the senses of a name one after the other; columns
 * parted by tabs: folded words, code, letter of {@link NameType}, case (C, A, S or x), weight,
 * first day, day after the last, languages. An empty name column repeats the name before.
 */
final class GazetteerReader {
  static final String RESOURCE = "gazetteer.tsv.gz";

  private long[] keys = new long[1 << 19];
  private int[] names = new int[1 << 19];
  private int used;
  private final Senses senses = new Senses();
  private final Map<String, String> codes = new HashMap<>();
  private final String[] columns = new String[8];

  private GazetteerReader() {
    Arrays.fill(names, Gazetteer.ABSENT);
  }

  /** The gazetteer that ships with the program. */
  static Gazetteer bundled() {
    try (InputStream resource = GazetteerReader.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the class path");
      }
      return read(new GZIPInputStream(resource, 1 << 16), RESOURCE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** Reads a file of that form; an error names it and the line. */
  static Gazetteer read(InputStream in, String file) throws IOException {
    GazetteerReader reader = new GazetteerReader();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    String head = lines.readLine();
    if (head == null || !head.startsWith("# gazetteer ")) {
      throw new IOException(file + ": line 1 does not say '# gazetteer VERSION'");
    }
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      try {
        reader.line(line);
      } catch (RuntimeException e) {
        throw new IOException(file + ": line " + number + ": " + e.getMessage(), e);
      }
    }
    GazetteerVersion version = new GazetteerVersion(head.substring("# gazetteer ".length()));
    return new Gazetteer(reader.keys, reader.names, reader.senses, version);
  }

  private void line(String line) {
    split(line);
    if (columns[0].isEmpty()) {
      senses.more();
      sense();
    } else {
      name(columns[0], sense());
    }
  }

  private int sense() {
    return senses.add(
        codes.computeIfAbsent(columns[1], code -> code),
        NameType.of(columns[2].charAt(0)),
        shape(columns[3].charAt(0)),
        number(columns[4]),
        day(columns[5], Senses.ALWAYS_FROM),
        day(columns[6], Senses.ALWAYS_TO),
        languages(columns[7]));
  }

  private void split(String line) {
    int from = 0;
    for (int i = 0; i < columns.length; i++) {
      int tab = line.indexOf('\t', from);
      if (tab < 0) {
        if (i < columns.length - 1) {
          throw new IllegalArgumentException("expected 8 columns, found " + (i + 1));
        }
        tab = line.length();
      }
      columns[i] = line.substring(from, tab);
      from = tab + 1;
    }
  }

  private void name(String words, int sense) {
    long sequence = Gazetteer.START;
    long word = WordHash.SEED;
    for (int i = 0; i <= words.length(); i++) {
      char c = i == words.length() ? ' ' : words.charAt(i);
      if (c == ' ') {
        boolean star = words.charAt(i - 1) == '*';
        sequence =
            Gazetteer.then(sequence, star ? Gazetteer.beginning(word) : WordHash.finish(word));
        put(sequence, i == words.length() ? sense : Gazetteer.PREFIX_ONLY);
        word = WordHash.SEED;
      } else if (c != '*') {
        word = WordHash.plus(word, c);
      }
    }
  }

  private void put(long key, int sense) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (names[slot] != Gazetteer.ABSENT && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    if (names[slot] == Gazetteer.ABSENT && ++used * 5L > keys.length * 4L) {
      throw new IllegalStateException("more than " + keys.length * 4L / 5 + " keys");
    }
    if (names[slot] < 0) {
      keys[slot] = key;
      names[slot] = sense;
    }
  }

  private static Senses.Case shape(char letter) {
    return switch (letter) {
      case 'C' -> Senses.Case.CAPITAL;
      case 'A' -> Senses.Case.CAPITALS;
      case 'S' -> Senses.Case.STATE;
      case 'x' -> Senses.Case.ANY;
      default -> throw new IllegalArgumentException("no case is written '" + letter + "'");
    };
  }

  private static int number(String digits) {
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static int day(String date, int otherwise) {
    return date.isEmpty() ? otherwise : (int) LocalDate.parse(date).toEpochDay();
  }

  private static int languages(String list) {
    if (list.isEmpty()) {
      return NameLanguages.ALL;
    }
    int mask = 0;
    for (String language : list.split(",", -1)) {
      mask |= NameLanguages.mask(language);
    }
    return mask;
  }
}
