package org.dateline.enrich.stance.deep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.enrich.country.CountryTagger;
import org.dateline.enrich.country.GazetteerCountryTagger;
import org.dateline.enrich.stance.ArticleReader;
import org.dateline.enrich.stance.PairSentence;
import org.dateline.enrich.stance.Party;
import org.dateline.enrich.stance.Reach;
import org.dateline.enrich.stance.SentenceReading;
import org.dateline.enrich.stance.StanceLanguage;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.Field;

/**
 * Offline: writes labelled sentences with the parties that the stance tagger finds in them, so that
 * the pair reader is trained on what it will be given. Run it with two arguments, the sentences
 * (JSON Lines with id, title, text) and the file to write; {@code --found} of the trainer reads it.
 */
public final class TrainingSentences {
  private final ObjectMapper json = new ObjectMapper();
  private final ArticleReader reader = new ArticleReader(StanceLanguage.ENGLISH);
  private final CountryTagger countries;

  TrainingSentences(CountryTagger countries) {
    this.countries = countries;
  }

  /** Reads the first file, writes the second. */
  public static void main(String[] files) throws IOException {
    TrainingSentences sentences = new TrainingSentences(GazetteerCountryTagger.bundled());
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(files[1]))) {
      for (String line : Files.readAllLines(Path.of(files[0]))) {
        sentences.write(sentences.json.readTree(line), out);
      }
    }
  }

  private void write(JsonNode row, BufferedWriter out) throws IOException {
    String id = row.path("id").asText();
    Article article =
        new Article(
            id, row.path("title").asText(), row.path("text").asText(), null, null, "en", null);
    for (SentenceReading reading : reader.read(article, countries.tag(article))) {
      if (reading.span().field() == Field.BODY) {
        out.write(json.writeValueAsString(line(id, Reach.of(article, reading))));
        out.newLine();
      }
    }
  }

  private ObjectNode line(String id, PairSentence sentence) {
    ObjectNode line = json.createObjectNode().put("id", id).put("text", sentence.text());
    ArrayNode parties = line.putArray("parties");
    for (Party party : sentence.parties()) {
      parties.addArray().add(party.code()).add(party.start()).add(party.end());
    }
    return line;
  }
}
