package org.dateline.enrich.stance.deep;

import java.util.function.UnaryOperator;
import org.dateline.enrich.stance.Blend;
import org.dateline.enrich.stance.DeepJudge;
import org.dateline.enrich.stance.LayeredStanceTagger;
import org.dateline.enrich.stance.LinearJudge;
import org.dateline.enrich.stance.PairModel;
import org.dateline.enrich.stance.StanceTagger;
import org.dateline.enrich.stance.join.JoinSettings;
import org.dateline.enrich.stance.linear.LinearModel;
import org.dateline.enrich.stance.linear.ToneModel;

/**
 * A stance tagger of this build with the settings that go with it.
 *
 * @param tagger finds the stances
 * @param version names of the rules and models in it, for provenance
 */
public record StanceTiers(StanceTagger tagger, String version) {
  private static final String FAST = "rules + ";

  /** Rules and the linear model alone: many times as fast, less right. */
  public static StanceTiers fast() {
    return fast(UnaryOperator.identity());
  }

  /** The same, with the measured settings changed. */
  public static StanceTiers fast(UnaryOperator<JoinSettings> change) {
    LinearModel linear = LinearModel.shipped();
    ToneModel tone = ToneModel.shipped();
    return new StanceTiers(
        new LayeredStanceTagger(
            new LinearJudge(linear), tone, change.apply(LayeredStanceTagger.DEFAULTS)),
        FAST + linear.name() + " + " + tone.name());
  }

  /** Both tiers where this build has the deep one, else {@link #fast}. Load it once. */
  public static StanceTiers all() {
    return all(UnaryOperator.identity());
  }

  /** The same, with the measured settings changed. */
  public static StanceTiers all(UnaryOperator<JoinSettings> change) {
    return DeepTier.load().map(deep -> with(deep, change)).orElseGet(() -> fast(change));
  }

  private static StanceTiers with(PairModel deep, UnaryOperator<JoinSettings> change) {
    LinearModel linear = LinearModel.shipped();
    ToneModel tone = ToneModel.shipped();
    return new StanceTiers(
        new LayeredStanceTagger(
            new DeepJudge(linear, deep, Blend.MEASURED),
            tone,
            change.apply(LayeredStanceTagger.WITH_DEEP_TIER)),
        FAST + linear.name() + " + " + tone.name() + " + " + deep.name());
  }
}
