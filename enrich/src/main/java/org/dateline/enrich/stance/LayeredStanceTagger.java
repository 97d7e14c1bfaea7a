package org.dateline.enrich.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.stance.join.ArticleJoin;
import org.dateline.enrich.stance.join.Calibration;
import org.dateline.enrich.stance.join.JoinSettings;
import org.dateline.enrich.stance.join.Vote;
import org.dateline.enrich.stance.linear.LinearModel;
import org.dateline.enrich.stance.linear.ToneModel;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.Field;

/**
 * Reads each sentence with rules, has models judge its pairs, and joins the sentences into one
 * stance a pair.
 */
public final class LayeredStanceTagger implements StanceTagger {
  /** What the measured best F1 goes with. */
  public static final JoinSettings DEFAULTS =
      new JoinSettings(0.32, 0.5, 0.38, 0.85, 0.7, new Calibration(0.6, -0.12));

  /** The same with the deep tier beside the fast one. */
  public static final JoinSettings WITH_DEEP_TIER =
      new JoinSettings(0.32, 0.72, 0.15, 0.85, 0.5, new Calibration(1.05, 0.6));

  /** For languages that the models have not learnt: rules alone, with a curve of their own. */
  static final JoinSettings RULES_ALONE =
      new JoinSettings(0.32, 0.5, 0.38, 0.85, 0.7, new Calibration(0.6, -0.12));

  private final Map<StanceLanguage, Layers> languages = new HashMap<>();

  /**
   * A tagger that judges English pairs so, the author's voice by this tone, and joins them so; the
   * least confidence holds for all.
   */
  public LayeredStanceTagger(PairJudge judge, ToneModel tone, JoinSettings settings) {
    JoinSettings alone = RULES_ALONE.withLeastConfidence(settings.leastConfidence());
    for (StanceLanguage language : StanceLanguage.all()) {
      ArticleReader reader = new ArticleReader(language);
      languages.put(
          language,
          language.equals(StanceLanguage.ENGLISH)
              ? new Layers(reader, judge, new AuthorVoice(tone), settings)
              : new Layers(reader, new RuleJudge(), new AuthorVoice(), alone));
    }
  }

  /** The tagger that ships, with the measured default threshold. */
  public static LayeredStanceTagger bundled() {
    return new LayeredStanceTagger(
        new LinearJudge(LinearModel.shipped()), ToneModel.shipped(), DEFAULTS);
  }

  @Override
  public List<Stance> tag(Article article, Countries countries) {
    StanceLanguage language = StanceLanguage.of(article.language());
    return language == null
        ? List.of()
        : Objects.requireNonNull(languages.get(language)).tag(article, countries);
  }

  /** What reads one language. */
  private record Layers(
      ArticleReader reader, PairJudge judge, AuthorVoice author, JoinSettings settings) {
    List<Stance> tag(Article article, Countries countries) {
      Map<Pair, List<Vote>> votes = new LinkedHashMap<>();
      List<SentenceReading> readings = reader.read(article, countries);
      author
          .votes(article, readings)
          .forEach((pair, vote) -> votes.put(pair, new ArrayList<>(List.of(vote))));
      Map<Pair, List<Vote>> titles = new LinkedHashMap<>();
      for (SentenceReading reading : readings) {
        Field field = Telling.field(reading, readings);
        Map<Pair, List<Vote>> said = field == Field.TITLE ? titles : votes;
        judge
            .votes(article, reading)
            .forEach(
                (pair, vote) ->
                    said.computeIfAbsent(pair, p -> new ArrayList<>())
                        .add(vote.weighing(settings.weight(field))));
      }
      // A title is short of words, and its text says the same again where it is so.
      titles.forEach(
          (pair, title) ->
              votes.computeIfPresent(
                  pair,
                  (same, body) -> {
                    body.addAll(title);
                    return body;
                  }));
      return new ArticleJoin(settings).stances(votes);
    }
  }
}
