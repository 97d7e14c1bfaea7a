package org.dateline.enrich.stance.rule;

import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;

/** Tells sport from politics: in sport, nobody who attacks or defends takes a stance. */
final class Sport {
  private Sport() {}

  /**
   * Whether the sentence tells of a game: by a word of sport alone, by three words that may be of
   * sport, or by two words of which one is an act. One word may be about anything.
   */
  static boolean plays(Scene scene) {
    if (WordClass.GAMES.anywhere(scene)) {
      return true;
    }
    if (!WordClass.GAMES_LIKELY.anywhere(scene)) {
      return false;
    }
    int likely = 0;
    for (int i = 0; i < scene.size(); i++) {
      likely += WordClass.GAMES_LIKELY.at(scene, i) ? 1 : 0;
    }
    return likely >= 3 || WordClass.PLAYS.anywhere(scene);
  }
}
