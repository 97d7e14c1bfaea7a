package org.dateline.enrich.country;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  private static final int CODE = 1;
  private static final int TYPE = 2;
  private static final int SHAPE = 3;
  private static final int WEIGHT = 4;
  private static final int FROM = 5;
  private static final int TO = 6;
  private static final int LANGUAGES = 7;

  private final TabbedLines lines;
  private final NameIndex index = new NameIndex();
  private final Senses senses = new Senses();
  private final Map<Integer, String> codes = new HashMap<>();

  private GazetteerReader(byte[] bytes) {
    this.lines = new TabbedLines(bytes, COLUMNS);
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
    byte[] bytes = in.readAllBytes();
    GazetteerReader reader = new GazetteerReader(bytes);
    int at = reader.lines.endOfLine(0);
    String head = new String(bytes, 0, at, StandardCharsets.UTF_8);
    if (!head.startsWith(HEAD)) {
      throw new IOException(file + ": line 1 does not say '" + HEAD + "VERSION'");
    }
    int number = 1;
    while (++at < bytes.length) {
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

  /** Reads the line that begins there and gives the offset of its end. */
  private int line(int from) {
    int end = lines.take(from);
    if (lines.isEmpty(0)) {
      senses.more();
      sense();
    } else {
      name(from, lines.end(0), sense());
    }
    return end;
  }

  private int sense() {
    return senses.add(
        code(),
        NameType.of(lines.letter(TYPE)),
        shape(lines.letter(SHAPE)),
        lines.number(WEIGHT),
        lines.day(FROM, Senses.ALWAYS_FROM),
        lines.day(TO, Senses.ALWAYS_TO),
        languages());
  }

  private String code() {
    return codes.computeIfAbsent(lines.key(CODE), unused -> lines.text(CODE));
  }

  private void name(int from, int end, int sense) {
    long sequence = Gazetteer.START;
    long word = WordHash.SEED;
    boolean star = false;
    int at = from;
    while (at <= end) {
      int b = at == end ? ' ' : lines.at(at);
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
    int low = lines.at(at + length - 1) & 0x3F;
    return length == 2
        ? (char) ((lines.at(at) & 0x1F) << 6 | low)
        : (char) ((lines.at(at) & 0x0F) << 12 | (lines.at(at + 1) & 0x3F) << 6 | low);
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

  private int languages() {
    if (lines.isEmpty(LANGUAGES)) {
      return NameLanguages.ALL;
    }
    return Arrays.stream(lines.text(LANGUAGES).split(",", -1))
        .mapToInt(NameLanguages::mask)
        .reduce(0, (all, mask) -> all | mask);
  }
}
