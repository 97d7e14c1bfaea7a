package org.dateline.enrich.country;

import java.io.IOException;
import java.io.InputStream;
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
 * parted by tabs: folded words, code, letter of {@link NameType}, case (C, A, S, Z or x), weight,
 * first day, day after the last, languages. An empty name column repeats the name before. It works
 * on bytes, since a start of the program reads some 80,000 lines.
 */
final class GazetteerReader {
  static final String RESOURCE = "gazetteer.tsv.gz";
  private static final String HEAD = "# gazetteer ";
  private static final int COLUMNS = 8;

  private final byte[] bytes;
  private final NameIndex index = new NameIndex();
  private final Senses senses = new Senses();
  private final Map<Integer, String> codes = new HashMap<>();

  /** Where the columns of the line begin; the last entry is the end of the line plus one. */
  private final int[] columns = new int[COLUMNS + 1];

  private GazetteerReader(byte[] bytes) {
    this.bytes = bytes;
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
    GazetteerReader reader = new GazetteerReader(in.readAllBytes());
    int at = reader.endOfLine(0);
    String head = new String(reader.bytes, 0, at, StandardCharsets.UTF_8);
    if (!head.startsWith(HEAD)) {
      throw new IOException(file + ": line 1 does not say '" + HEAD + "VERSION'");
    }
    int number = 1;
    while (++at < reader.bytes.length) {
      number++;
      try {
        at = reader.line(at);
      } catch (RuntimeException e) {
        throw new IOException(file + ": line " + number + ": " + e.getMessage(), e);
      }
    }
    GazetteerVersion version = new GazetteerVersion(head.substring(HEAD.length()));
    return new Gazetteer(reader.index, reader.senses, version);
  }

  private int endOfLine(int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  /** Reads the line that begins there and gives the offset of its end. */
  private int line(int from) {
    int end = endOfLine(from);
    split(from, end);
    if (columns[1] == from + 1) {
      senses.more();
      sense();
    } else {
      name(from, columns[1] - 1, sense());
    }
    return end;
  }

  private void split(int from, int end) {
    int column = 0;
    columns[0] = from;
    for (int at = from; at < end; at++) {
      if (bytes[at] == '\t' && ++column < COLUMNS) {
        columns[column] = at + 1;
      }
    }
    if (column != COLUMNS - 1) {
      throw new IllegalArgumentException("expected 8 columns, found " + (column + 1));
    }
    columns[COLUMNS] = end + 1;
  }

  private int sense() {
    return senses.add(
        code(),
        NameType.of((char) bytes[columns[2]]),
        shape((char) bytes[columns[3]]),
        number(columns[4], columns[5] - 1),
        day(5, Senses.ALWAYS_FROM),
        day(6, Senses.ALWAYS_TO),
        languages());
  }

  private String code() {
    int key = 0;
    for (int at = columns[1]; at < columns[2] - 1; at++) {
      key = key << 8 | bytes[at];
    }
    return codes.computeIfAbsent(key, unused -> text(1));
  }

  private String text(int column) {
    int from = columns[column];
    return new String(bytes, from, columns[column + 1] - 1 - from, StandardCharsets.UTF_8);
  }

  private void name(int from, int end, int sense) {
    long sequence = Gazetteer.START;
    long word = WordHash.SEED;
    boolean star = false;
    int at = from;
    while (at <= end) {
      int b = at == end ? ' ' : bytes[at];
      if (b == ' ') {
        sequence =
            Gazetteer.then(sequence, star ? Gazetteer.beginning(word) : WordHash.finish(word));
        index.put(sequence, at == end ? sense : Gazetteer.PREFIX_ONLY);
        word = WordHash.SEED;
        star = false;
        at++;
      } else if (b == '*') {
        star = true;
        at++;
      } else if (b >= 0) {
        word = WordHash.plus(word, (char) b);
        at++;
      } else {
        int length = (b & 0xE0) == 0xC0 ? 2 : 3;
        word = WordHash.plus(word, decoded(at, length));
        at += length;
      }
    }
  }

  /** One character of two or three bytes; the file has none beyond the basic plane. */
  private char decoded(int at, int length) {
    int low = bytes[at + length - 1] & 0x3F;
    return length == 2
        ? (char) ((bytes[at] & 0x1F) << 6 | low)
        : (char) ((bytes[at] & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | low);
  }

  private static Senses.Case shape(char letter) {
    return switch (letter) {
      case 'C' -> Senses.Case.CAPITAL;
      case 'A' -> Senses.Case.CAPITALS;
      case 'S' -> Senses.Case.STATE;
      case 'Z' -> Senses.Case.POSTAL;
      case 'x' -> Senses.Case.ANY;
      default -> throw new IllegalArgumentException("no case is written '" + letter + "'");
    };
  }

  private int number(int from, int end) {
    int number = 0;
    for (int at = from; at < end; at++) {
      if (bytes[at] < '0' || bytes[at] > '9') {
        throw new IllegalArgumentException("a number has the letter '" + (char) bytes[at] + "'");
      }
      number = number * 10 + bytes[at] - '0';
    }
    return number;
  }

  /** A date is written 2012-10-04. */
  private int day(int column, int otherwise) {
    int from = columns[column];
    if (columns[column + 1] - 1 == from) {
      return otherwise;
    }
    int year = number(from, from + 4);
    return (int)
        LocalDate.of(year, number(from + 5, from + 7), number(from + 8, from + 10)).toEpochDay();
  }

  private int languages() {
    if (columns[COLUMNS] - 1 == columns[COLUMNS - 1]) {
      return NameLanguages.ALL;
    }
    return Arrays.stream(text(COLUMNS - 1).split(",", -1))
        .mapToInt(NameLanguages::mask)
        .reduce(0, (all, mask) -> all | mask);
  }
}
