package org.dateline.enrich.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** Reads labelled sets: JSON Lines, plain or {@code .gz}, empty lines left out. */
public final class JsonRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonRows() {}

  /**
   * What {@code row} makes of each line.
   *
   * @throws IOException if the file can't be read, or names the line that is no JSON or that {@code
   *     row} refuses by an IllegalArgumentException
   */
  public static <T> List<T> read(Path file, Function<JsonNode, T> row) throws IOException {
    List<T> rows = new ArrayList<>();
    each(file, line -> rows.add(row.apply(line)));
    return rows;
  }

  /** Shows each line to {@code row}; errors as in {@link #read}. */
  public static void each(Path file, Consumer<JsonNode> row) throws IOException {
    int number = 0;
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          row.accept(JSON.readTree(line));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
    }
  }
}
