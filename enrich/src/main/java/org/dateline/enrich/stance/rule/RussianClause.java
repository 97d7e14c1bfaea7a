package org.dateline.enrich.stance.rule;

import java.util.Set;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.jspecify.annotations.Nullable;

/** Finds who stands where around a Russian cue, by case endings and prepositions. */
final class RussianClause {
  private static final int SUBJECT_WINDOW = 14;
  private static final int OBJECT_WINDOW = 6;
  private static final int PREPOSITION_WINDOW = 7;

  private final Scene scene;

  RussianClause(Scene scene) {
    this.scene = scene;
  }

  /** The subject of the verb at {@code from}: a nominative, else the nearest genitive, or null. */
  @Nullable Group subject(int from) {
    Group fallback = null;
    for (int i = from - 1; i >= Math.max(0, from - SUBJECT_WINDOW); i--) {
      Group group = scene.groupAt(i);
      if (group == null) {
        if (WordClass.RELATIVES.at(scene, i)) {
          return antecedent(i);
        }
        if (stops(i) || WordClass.CLAUSE_OPENERS.at(scene, i)) {
          break;
        }
        continue;
      }
      i = group.from();
      if (prepositional(group)) {
        continue;
      }
      if (nominative(group)) {
        return group;
      }
      fallback = fallback == null ? group : fallback;
    }
    return fallback;
  }

  /** "Иран, который поддержал Сирию". */
  private @Nullable Group antecedent(int relative) {
    int before = scene.word(relative - 1).equals(",") ? relative - 2 : relative - 1;
    return scene.groupAt(before);
  }

  private boolean nominative(Group group) {
    RussianCase one = RussianCase.of(scene.word(group.to() - 1));
    return one == RussianCase.NOMINATIVE || (one == RussianCase.UNKNOWN && opens(group.from()));
  }

  /** Whether nothing stands before the token of which it could be the genitive. */
  private boolean opens(int token) {
    String before = scene.word(token - 1);
    return before.isEmpty() || before.length() == 1 || WordClass.CONJUNCTIONS.at(scene, token - 1);
  }

  /** "в России", "в соседней России". */
  private boolean prepositional(Group group) {
    return WordClass.PREPOSITIONS.at(scene, group.from() - 1)
        || (WordClass.PREPOSITIONS.at(scene, group.from() - 2)
            && RussianCase.of(scene.word(group.from() - 1)) == RussianCase.OBLIQUE);
  }

  /** The object from the token on, without a preposition before it, or null. */
  @Nullable Group object(int from) {
    for (int i = from; i < Math.min(scene.size(), from + OBJECT_WINDOW); i++) {
      Group group = scene.groupAt(i);
      if (group != null) {
        return group;
      }
      if (closes(i) || WordClass.PREPOSITIONS.at(scene, i)) {
        return null;
      }
    }
    return null;
  }

  /** The group after one of the prepositions, "в-отношении" being two words, or null. */
  @Nullable Group after(int from, Set<String> prepositions) {
    for (int i = from; i < Math.min(scene.size(), from + PREPOSITION_WINDOW); i++) {
      if (scene.groupAt(i) == null) {
        if (closes(i)) {
          return null;
        }
        String two = scene.word(i) + "-" + scene.word(i + 1);
        if (prepositions.contains(two)) {
          return object(scene.word(i + 2).equals("к") ? i + 3 : i + 2);
        }
        if (prepositions.contains(scene.word(i)) && !scene.word(i - 1).equals("вместе")) {
          Group group = object(i + 1);
          return group != null && placed(group, i) ? null : group;
        }
      }
    }
    return null;
  }

  /** "в Сирии", "на Украине": where something happens, not whom it is done to. */
  private boolean placed(Group group, int preposition) {
    String name = scene.word(group.to() - 1);
    boolean locative = name.endsWith("е") || name.endsWith("ии");
    return locative
        && preposition == group.from() - 1
        && (scene.word(preposition).equals("в") || scene.word(preposition).equals("на"));
  }

  /** The genitive right after a noun: "санкции США", "критика политики России", or null. */
  @Nullable Group genitive(int from) {
    for (int i = from; i < Math.min(scene.size(), from + 3); i++) {
      Group group = scene.groupAt(i);
      if (group != null) {
        return RussianCase.of(scene.word(group.to() - 1)) == RussianCase.NOMINATIVE ? null : group;
      }
      if (closes(i) || WordClass.PREPOSITIONS.at(scene, i)) {
        return null;
      }
    }
    return null;
  }

  /** The adjective right before a noun: "американские санкции", or null. */
  @Nullable Group adjective(int from) {
    Group group = scene.groupAt(from - 1);
    return group != null || from < 2 ? group : scene.groupAt(from - 2);
  }

  private boolean closes(int token) {
    return stops(token)
        || scene.word(token).equals(",")
        || WordClass.CLAUSE_OPENERS.at(scene, token)
        || WordClass.RELATIVES.at(scene, token)
        || WordClass.SPEECH.at(scene, token);
  }

  private boolean stops(int token) {
    String word = scene.word(token);
    return word.equals(";") || word.equals(":") || word.equals("?") || word.equals("!");
  }
}
