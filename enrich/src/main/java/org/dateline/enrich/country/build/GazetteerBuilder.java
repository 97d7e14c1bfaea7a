package org.dateline.enrich.country.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dateline.enrich.text.WordHash;

/**
 * Writes the gazetteer's file from its sources: {@code GazetteerBuilder SOURCES FILE}. The same
 * sources give the same bytes on every machine.
 */
public final class GazetteerBuilder {
  private static final String SOURCES_OF = "2026.11";

  private GazetteerBuilder() {}

  /** Arguments: folder of the sources, file to write. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("arguments: folder of the sources, file to write");
    }
    Files.write(Path.of(args[1]), build(Path.of(args[0])));
  }

  /** Bytes of the file. */
  public static byte[] build(Path sources) throws IOException {
    Distinctive distinctive = new Distinctive(sources);
    List<Source> all =
        List.of(
            new Curated(),
            new CuratedLeaders(),
            new Cldr(),
            new Newsmap(),
            new CountryCodes(),
            new Factbook(distinctive),
            new Archigos(distinctive),
            new Phoenix(distinctive),
            new Geonames(distinctive),
            new GivenNames(distinctive));
    NameTable table = new NameTable(distinctive);
    for (Source source : all) {
      source.read(sources, table::add);
    }
    return compressed(table.lines());
  }

  private static byte[] compressed(List<String> lines) throws IOException {
    long hash = WordHash.SEED;
    for (String line : lines) {
      hash = WordHash.then(hash, WordHash.of(line));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      write(out, "# gazetteer " + SOURCES_OF + "-" + Long.toHexString(hash).substring(0, 8));
      for (String line : lines) {
        write(out, line);
      }
    }
    return bytes.toByteArray();
  }

  private static void write(OutputStream out, String line) throws IOException {
    out.write(line.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }
}
