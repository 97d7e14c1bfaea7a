package org.dateline.enrich.stance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.stance.cue.Cues;
import org.dateline.enrich.stance.join.ArticleJoin;
import org.dateline.enrich.stance.join.Calibration;
import org.dateline.enrich.stance.join.JoinSettings;
import org.dateline.enrich.stance.join.Vote;
import org.dateline.enrich.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * Reads each sentence with rules, has models judge its pairs, and joins the sentences into one
 * stance a pair.
 */
public final class LayeredStanceTagger implements StanceTagger {
  /** What the measured best F1 goes with. */
  public static final JoinSettings DEFAULTS =
      new JoinSettings(0.45, 0.5, 0.5, 0.8, Calibration.IDENTITY);

  private final ArticleReader reader = new ArticleReader(Cues.english());
  private final PairJudge judge;
  private final ArticleJoin join;

  /** A tagger that judges pairs so and joins them so. */
  public LayeredStanceTagger(PairJudge judge, JoinSettings settings) {
    this.judge = judge;
    this.join = new ArticleJoin(settings);
  }

  /** The tagger that ships, with the measured default threshold. */
  public static LayeredStanceTagger bundled() {
    return new LayeredStanceTagger(new RuleJudge(), DEFAULTS);
  }

  @Override
  public List<Stance> tag(Article article, Countries countries) {
    if (!english(article.language())) {
      return List.of();
    }
    Map<Pair, List<Vote>> votes = new LinkedHashMap<>();
    for (SentenceReading reading : reader.read(article, countries)) {
      judge
          .votes(article, reading)
          .forEach((pair, vote) -> votes.computeIfAbsent(pair, p -> new ArrayList<>()).add(vote));
    }
    return join.stances(votes);
  }

  private static boolean english(@Nullable String language) {
    return language == null || language.equals("en") || language.startsWith("en-");
  }
}
