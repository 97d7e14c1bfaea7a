package org.dateline.enrich.stance.rule;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.stance.scene.Scene;

/** Every English rule, in the order in which they are asked. */
final class EnglishRules implements Rules {
  private static final List<Rule> ALL =
      List.of(
          new VerbRule(),
          new NounRule(),
          new MutualNounRule(),
          new AdjectiveRule(),
          new RoleRule(),
          new CompoundRule(),
          new MustRule(),
          new JoinedRule(),
          new UrgedRule());

  @Override
  public boolean game(Scene scene) {
    return Sport.plays(scene);
  }

  @Override
  public List<Claim> claims(Scene scene) {
    List<Claim> claims = new ArrayList<>();
    if (scene.groups().isEmpty()) {
      return claims;
    }
    for (Rule rule : ALL) {
      rule.read(scene, claim -> hedged(scene, claim, claims));
    }
    return Reported.attributed(scene, claims);
  }

  private static void hedged(Scene scene, Claim claim, List<Claim> claims) {
    if (claim.weight() != 0) {
      claims.add(claim.weighing(claim.weight() * Hedge.factor(scene, claim)));
    }
  }
}
