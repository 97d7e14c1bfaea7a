package org.dateline.enrich.stance.rule;

import java.util.List;
import org.dateline.enrich.stance.scene.Scene;

/** Reads off sentences of one language what they claim. Stateless. */
public interface Rules {
  /** Rules for English. */
  static Rules english() {
    return new EnglishRules();
  }

  /** Rules for Russian. */
  static Rules russian() {
    return new RussianRules();
  }

  /** Whether the sentence tells of a game, where nobody takes a stance. */
  boolean game(Scene scene);

  /** The claims of a sentence, hedged ones at a small weight, denied ones at weight 0. */
  List<Claim> claims(Scene scene);
}
