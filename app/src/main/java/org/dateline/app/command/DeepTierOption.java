package org.dateline.app.command;

import org.dateline.enrich.stance.deep.StanceTiers;
import picocli.CommandLine.Option;

/** Whether stances come from rules alone. */
public final class DeepTierOption {
  @Option(
      names = "--deep-tier",
      arity = "1",
      paramLabel = "true|false",
      defaultValue = "true",
      description =
          "stances by rules and the encoder, or with false by rules alone: many times as fast, less"
              + " right; a lean build has rules alone (default: ${DEFAULT-VALUE})")
  private boolean deepTier = true;

  /** The tiers that are switched on; reads the weights, so ask once. */
  public StanceTiers tiers() {
    return deepTier ? StanceTiers.all() : StanceTiers.fast();
  }
}
