package org.dateline.enrich.stance.rule;

import java.util.function.Consumer;
import org.dateline.enrich.stance.scene.Scene;

/** Reads claims of one pattern. Stateless. */
interface Rule {
  /** Hands every claim that the pattern gives to the sink. */
  void read(Scene scene, Consumer<Claim> sink);
}
