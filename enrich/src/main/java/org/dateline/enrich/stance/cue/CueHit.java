package org.dateline.enrich.stance.cue;

import java.util.List;

/**
 * Where cues stand in a sentence.
 *
 * @param cues the readings of these words, at least one
 * @param from first token
 * @param to token after the last one
 */
public record CueHit(List<Cue> cues, int from, int to) {
  /** Whether these words only shadow others. */
  public boolean neutral() {
    for (Cue cue : cues) {
      if (cue.kind() == Cue.Kind.NEUTRAL) {
        return true;
      }
    }
    return false;
  }
}
