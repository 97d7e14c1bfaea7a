package org.dateline.enrich.stance.deep;

import org.dateline.enrich.stance.Blend;
import org.dateline.enrich.stance.DeepJudge;
import org.dateline.enrich.stance.LayeredStanceTagger;
import org.dateline.enrich.stance.PairModel;
import org.dateline.enrich.stance.StanceTagger;
import org.dateline.enrich.stance.linear.LinearModel;

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
    return new StanceTiers(LayeredStanceTagger.bundled(), FAST + LinearModel.shipped().name());
  }

  /** Both tiers where this build has the deep one, else {@link #fast}. Load it once. */
  public static StanceTiers all() {
    return DeepTier.load().map(StanceTiers::with).orElseGet(StanceTiers::fast);
  }

  private static StanceTiers with(PairModel deep) {
    LinearModel linear = LinearModel.shipped();
    return new StanceTiers(
        new LayeredStanceTagger(
            new DeepJudge(linear, deep, Blend.MEASURED), LayeredStanceTagger.WITH_DEEP_TIER),
        FAST + linear.name() + " + " + deep.name());
  }
}
