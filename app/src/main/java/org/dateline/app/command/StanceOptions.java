package org.dateline.app.command;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.dateline.enrich.stance.deep.StanceTiers;
import org.dateline.enrich.stance.join.JoinSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which tiers find stances, and how certain a stance must be to be given. */
public final class StanceOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--deep-tier",
      arity = "1",
      paramLabel = "true|false",
      defaultValue = "true",
      description =
          "stances by rules and the encoder, or with false by rules alone: many times as fast, less"
              + " right; a lean build has rules alone (default: ${DEFAULT-VALUE})")
  private boolean deepTier = true;

  private @Nullable Double confidence;

  /** Refuses what is no probability. */
  @Option(
      names = "--stance-confidence",
      paramLabel = "P",
      description =
          "give stances of at least this confidence, 0 to 1: 0.65 for few that are mostly right"
              + " (default: 0.32, where F1 is best)")
  void setConfidence(double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--stance-confidence must be from 0 to 1, not " + value);
    }
    confidence = value;
  }

  /** The tiers that are switched on; reads the weights, so ask once. */
  public StanceTiers tiers() {
    UnaryOperator<JoinSettings> settings =
        usual -> confidence == null ? usual : usual.withLeastConfidence(confidence);
    return deepTier ? StanceTiers.all(settings) : StanceTiers.fast(settings);
  }
}
