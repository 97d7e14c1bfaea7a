package org.dateline.enrich.stance.fit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Keeps what the witnesses said, so that a second fit need not ask them again: gzipped JSON Lines,
 * first what was asked ({@code encoder}, {@code sets}), then the pairs of one article a line. It
 * holds for one state of the rules and the gazetteer: delete it when these change.
 */
final class WitnessFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private WitnessFile() {}

  /**
   * What was asked.
   *
   * @param encoder the weights
   * @param sets the labelled files, in the order of the articles
   * @param articles how many there are
   */
  record Asked(String encoder, List<String> sets, int articles) {}

  static void write(Path file, Asked asked, List<List<PairWitnesses>> articles) throws IOException {
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      out.write(JSON.writeValueAsString(asked) + "\n");
      for (List<PairWitnesses> pairs : articles) {
        out.write(JSON.writeValueAsString(pairs) + "\n");
      }
    }
  }

  /**
   * One list of pairs an article.
   *
   * @throws IOException if the file answers another question
   */
  static List<List<PairWitnesses>> read(Path file, Asked asked) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      Asked of = JSON.readValue(lines.readLine(), Asked.class);
      if (!of.equals(asked)) {
        throw new IOException(file + " holds witnesses of " + of + ", asked were " + asked);
      }
      List<List<PairWitnesses>> articles = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        articles.add(JSON.readValue(line, new TypeReference<List<PairWitnesses>>() {}));
      }
      if (articles.size() != asked.articles()) {
        throw new IOException(file + " ends after " + articles.size() + " articles");
      }
      return articles;
    }
  }
}
