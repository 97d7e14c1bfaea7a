package org.dateline.enrich.series;

import org.dateline.schemas.Polarity;
import org.dateline.schemas.StanceDay;
import org.dateline.schemas.StanceVote;
import org.jspecify.annotations.Nullable;

/**
 * Votes counted and weighed. Weights are whole thousandths of confidence, so that sums are the same
 * in every order.
 */
record Tally(
    int support, int oppose, int mixed, long supportWeight, long opposeWeight, long mixedWeight) {
  static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

  static Tally of(StanceDay day) {
    return new Tally(
        day.getSupport(),
        day.getOppose(),
        day.getMixed(),
        day.getSupportWeight(),
        day.getOpposeWeight(),
        day.getMixedWeight());
  }

  /** One vote; none where it is withdrawn or not there. */
  static Tally of(@Nullable StanceVote vote) {
    Polarity polarity = vote == null ? null : vote.getPolarity();
    if (vote == null || polarity == null) {
      return NONE;
    }
    long weight = Math.round(vote.getConfidence() * 1000);
    return switch (polarity) {
      case SUPPORT -> new Tally(1, 0, 0, weight, 0, 0);
      case OPPOSE -> new Tally(0, 1, 0, 0, weight, 0);
      case MIXED -> new Tally(0, 0, 1, 0, 0, weight);
    };
  }

  Tally plus(Tally other) {
    return added(other, 1);
  }

  Tally minus(Tally other) {
    return added(other, -1);
  }

  private Tally added(Tally other, int sign) {
    return new Tally(
        support + sign * other.support,
        oppose + sign * other.oppose,
        mixed + sign * other.mixed,
        supportWeight + sign * other.supportWeight,
        opposeWeight + sign * other.opposeWeight,
        mixedWeight + sign * other.mixedWeight);
  }

  int articles() {
    return support + oppose + mixed;
  }

  /** Support less opposition over all, by weight; 0 where there is nothing. */
  double balance() {
    long all = supportWeight + opposeWeight + mixedWeight;
    return all == 0 ? 0 : (double) (supportWeight - opposeWeight) / all;
  }

  StanceDay day(PairDay of, @Nullable Polarity side) {
    return new StanceDay(
        of.holder(),
        of.target(),
        of.day(),
        support,
        oppose,
        mixed,
        supportWeight,
        opposeWeight,
        mixedWeight,
        balance(),
        side);
  }
}
