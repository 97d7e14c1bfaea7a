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
import org.dateline.enrich.stance.linear.LinearModel;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.Field;
import org.jspecify.annotations.Nullable;

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
      new JoinSettings(0.32, 0.55, 0.2, 0.75, 0.5, new Calibration(1.05, 0.6));

  private final ArticleReader reader = new ArticleReader(Cues.english());
  private final PairJudge judge;
  private final ArticleJoin join;
  private final double titleShare;

  /** A tagger that judges pairs so and joins them so. */
  public LayeredStanceTagger(PairJudge judge, JoinSettings settings) {
    this.judge = judge;
    this.join = new ArticleJoin(settings);
    this.titleShare = settings.titleShare();
  }

  /** The tagger that ships, with the measured default threshold. */
  public static LayeredStanceTagger bundled() {
    return new LayeredStanceTagger(new LinearJudge(LinearModel.shipped()), DEFAULTS);
  }

  @Override
  public List<Stance> tag(Article article, Countries countries) {
    if (!english(article.language())) {
      return List.of();
    }
    Map<Pair, List<Vote>> votes = new LinkedHashMap<>();
    List<SentenceReading> readings = reader.read(article, countries);
    AuthorVoice.votes(article, readings)
        .forEach((pair, vote) -> votes.put(pair, new ArrayList<>(List.of(vote))));
    for (SentenceReading reading : readings) {
      judge
          .votes(article, reading)
          .forEach(
              (pair, vote) ->
                  votes.computeIfAbsent(pair, p -> new ArrayList<>()).add(weighed(reading, vote)));
    }
    return join.stances(votes);
  }

  private Vote weighed(SentenceReading reading, Vote vote) {
    return reading.span().field() == Field.TITLE ? vote.weighing(titleShare) : vote;
  }

  private static boolean english(@Nullable String language) {
    return language == null || language.equals("en") || language.startsWith("en-");
  }
}
