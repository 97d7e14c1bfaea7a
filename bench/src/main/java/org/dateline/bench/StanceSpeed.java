package org.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.country.CountryTagger;
import org.dateline.enrich.country.GazetteerCountryTagger;
import org.dateline.enrich.stance.Blend;
import org.dateline.enrich.stance.DeepJudge;
import org.dateline.enrich.stance.LayeredStanceTagger;
import org.dateline.enrich.stance.PairModel;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.PairSentence;
import org.dateline.enrich.stance.StanceTagger;
import org.dateline.enrich.stance.deep.DeepTier;
import org.dateline.enrich.stance.linear.LinearModel;
import org.dateline.enrich.stance.linear.ToneModel;
import org.dateline.enrich.text.Article;

/**
 * Articles a second of processor time through the stance tagger, the fast tier on articles cut to a
 * number of characters and both tiers on a tenth of them whole, turn by turn in one run; countries
 * are tagged before.
 *
 * <p>Run: {@code java -XX:+UseSerialGC -Xmx1g -cp "bench/target/classes:bench/target/lib/*"
 * org.dateline.bench.StanceSpeed ARTICLES.jsonl.gz 3000 2000}
 */
public final class StanceSpeed {
  private static final int ROUNDS = 5;
  private static final int FEWER = 10;

  private StanceSpeed() {}

  /** Measures the first N articles of the file; the last of the rounds counts. */
  public static void main(String[] args) throws IOException {
    int most = Integer.parseInt(args[1]);
    Tagged cut = Tagged.read(Path.of(args[0]), most, Integer.parseInt(args[2]));
    Tagged whole = Tagged.read(Path.of(args[0]), most / FEWER, Integer.MAX_VALUE);
    StanceTagger fast = LayeredStanceTagger.bundled();
    Counting encoder = new Counting(DeepTier.load().orElseThrow());
    StanceTagger both =
        new LayeredStanceTagger(
            new DeepJudge(LinearModel.shipped(), encoder, Blend.MEASURED),
            ToneModel.shipped(),
            LayeredStanceTagger.WITH_DEEP_TIER);
    for (int round = 1; round <= ROUNDS; round++) {
      double quick = seconds(cut, fast);
      encoder.asked = 0;
      double slow = seconds(whole, both);
      System.out.printf(
          "round %d fast tier %.0f articles/s, both tiers %.0f articles/s, %.0f sentences/s%n",
          round, cut.articles.size() / quick, whole.articles.size() / slow, encoder.asked / slow);
    }
  }

  private static double seconds(Tagged all, StanceTagger tagger) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < all.articles.size(); i++) {
      tagger.tag(all.articles.get(i), all.countries.get(i));
    }
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }

  /** Articles with their countries. */
  private record Tagged(List<Article> articles, List<Countries> countries) {
    static Tagged read(Path file, int most, int longest) throws IOException {
      CountryTagger tagger = GazetteerCountryTagger.bundled();
      ObjectMapper json = new ObjectMapper();
      Tagged all = new Tagged(new ArrayList<>(), new ArrayList<>());
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
        String line = lines.readLine();
        while (line != null && all.articles.size() < most) {
          Article article = article(json.readTree(line), longest);
          all.articles.add(article);
          all.countries.add(tagger.tag(article));
          line = lines.readLine();
        }
      }
      return all;
    }

    private static Article article(JsonNode node, int longest) {
      String text = node.path("text").asText();
      return new Article(
          node.path("id").asText(),
          node.path("title").asText(),
          text.substring(0, Math.min(longest, text.length())),
          null,
          null,
          "en",
          null);
    }
  }

  /** Counts the sentences that the encoder is asked. */
  private static final class Counting implements PairModel {
    private final PairModel model;
    private int asked;

    Counting(PairModel model) {
      this.model = model;
    }

    @Override
    public String name() {
      return model.name();
    }

    @Override
    public List<PairScore> score(PairSentence sentence) {
      asked++;
      return model.score(sentence);
    }
  }
}
