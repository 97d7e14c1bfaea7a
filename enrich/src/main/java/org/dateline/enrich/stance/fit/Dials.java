package org.dateline.enrich.stance.fit;

import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.dateline.enrich.stance.Blend;
import org.dateline.enrich.stance.join.Calibration;
import org.dateline.enrich.stance.join.JoinSettings;
import org.jspecify.annotations.Nullable;

/** Settings as they are searched: every dial at one of its values. Immutable. */
final class Dials {
  private static final double HUNDRED = 100;

  private final Map<Dial, Integer> values;

  private Dials(Map<Dial, Integer> values) {
    this.values = values;
  }

  /** All dials at what these settings say, to the nearest hundredth. */
  static Dials at(Settings settings) {
    Blend blend = settings.blend();
    JoinSettings join = settings.join();
    Dials dials = new Dials(new EnumMap<>(Dial.class));
    dials.set(Dial.DEEP, blend.deep());
    dials.set(Dial.LINEAR, blend.linear());
    dials.set(Dial.RULES, blend.rules());
    dials.set(Dial.HEDGED, blend.hedged());
    dials.set(Dial.UNCLAIMED, blend.unclaimed());
    dials.set(Dial.ANAPHOR, blend.anaphor());
    dials.set(Dial.IMPLIED, blend.implied());
    dials.set(Dial.UNSEEN, blend.unseen());
    dials.set(Dial.FORUM, blend.forum());
    dials.set(Dial.SHARE, join.share());
    dials.set(Dial.MIXED_ABOVE, join.mixedAbove());
    dials.set(Dial.MIXED_RATIO, join.mixedRatio());
    dials.set(Dial.TITLE_SHARE, join.titleShare());
    dials.set(Dial.CUT, settings.cut());
    return dials;
  }

  /** Every dial anywhere. */
  static Dials anywhere(RandomGenerator random) {
    Map<Dial, Integer> values = new EnumMap<>(Dial.class);
    for (Dial dial : Dial.values()) {
      values.put(dial, dial.any(random));
    }
    return new Dials(values);
  }

  /** The same with one dial turned by so many steps. */
  Dials turned(Dial dial, int steps) {
    Map<Dial, Integer> other = new EnumMap<>(values);
    other.computeIfPresent(dial, (same, value) -> dial.moved(value, steps));
    return new Dials(other);
  }

  /** The settings, not calibrated; null where the models' shares exceed the whole. */
  @Nullable Settings settings() {
    if (get(Dial.DEEP) + get(Dial.LINEAR) > 1) {
      return null;
    }
    Blend blend =
        new Blend(
            get(Dial.DEEP),
            get(Dial.LINEAR),
            get(Dial.RULES),
            get(Dial.HEDGED),
            get(Dial.UNCLAIMED),
            get(Dial.ANAPHOR),
            get(Dial.IMPLIED),
            get(Dial.UNSEEN),
            get(Dial.FORUM));
    return new Settings(
        blend,
        new JoinSettings(
            get(Dial.CUT),
            get(Dial.SHARE),
            get(Dial.MIXED_ABOVE),
            get(Dial.MIXED_RATIO),
            get(Dial.TITLE_SHARE),
            Calibration.IDENTITY));
  }

  private double get(Dial dial) {
    return values.getOrDefault(dial, 0) / HUNDRED;
  }

  private void set(Dial dial, double figure) {
    values.put(dial, (int) Math.round(figure * HUNDRED));
  }
}
