package org.dateline.enrich.stance.rule;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.stance.scene.Scene;

/** Every rule, in the order in which they are asked. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new VerbRule(),
          new NounRule(),
          new MutualNounRule(),
          new AdjectiveRule(),
          new RoleRule(),
          new CompoundRule());

  private Rules() {}

  /** The claims of a sentence, hedged ones at a small weight, denied ones left out. */
  public static List<Claim> claims(Scene scene) {
    List<Claim> claims = new ArrayList<>();
    if (scene.groups().isEmpty()) {
      return claims;
    }
    for (Rule rule : ALL) {
      rule.read(
          scene,
          claim -> {
            double factor = Hedge.factor(scene, claim);
            if (factor > 0 && claim.weight() != 0) {
              claims.add(claim.weighing(claim.weight() * factor));
            }
          });
    }
    return claims;
  }
}
