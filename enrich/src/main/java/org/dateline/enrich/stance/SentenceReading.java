package org.dateline.enrich.stance;

import java.util.List;
import org.dateline.enrich.stance.rule.Claim;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.text.Span;

/**
 * A sentence of an article with what was read off it.
 *
 * @param span where it stands
 * @param scene its tokens, groups and cues
 * @param candidates its parties and pairs, as models read them
 * @param claims what the rules found
 */
public record SentenceReading(Span span, Scene scene, PairSentence candidates, List<Claim> claims) {
  /** Copies the claims. */
  public SentenceReading {
    claims = List.copyOf(claims);
  }
}
