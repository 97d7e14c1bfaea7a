package org.dateline.enrich.stance.rule;

import java.util.Set;
import org.dateline.enrich.country.Actor.Role;
import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.jspecify.annotations.Nullable;

/** Finds subject, object and the objects of prepositions around a cue, without a parser. */
final class Clause {
  private static final int SUBJECT_WINDOW = 28;
  private static final int OBJECT_WINDOW = 9;

  /** What ends the search for a direct object: "withdrew troops from X" does not withdraw X. */
  private static final Set<String> OBJECT_BARRIERS =
      Set.of(
          "—", ",", "that", "because", "but", "to", "with", "on", "against", "about", "into",
          "toward", "towards", "after", "before", "during", "as", "between", "while", "when",
          "which", "who", "if", "under", "without", "since", "until");

  /** What ends the search for the object of a preposition. */
  private static final Set<String> PREPOSITION_BARRIERS =
      Set.of("—", "that", "because", "but", "to", "while", "when", "which", "who", "if", "after");

  private static final long CHAINED =
      WordClass.AUXILIARIES.bit() | WordClass.NEGATIONS.bit() | WordClass.BE.bit();

  private static final long CLOSED =
      WordClass.PREPOSITIONS.bit()
          | WordClass.DETERMINERS.bit()
          | WordClass.AUXILIARIES.bit()
          | WordClass.BE.bit()
          | WordClass.CONJUNCTIONS.bit()
          | WordClass.RELATIVES.bit()
          | WordClass.CLAUSE_OPENERS.bit()
          | WordClass.SPEECH.bit();

  private static final Set<String> STOPS = Set.of(";", ":", "?", "!");

  private final Scene scene;

  Clause(Scene scene) {
    this.scene = scene;
  }

  /** Whether the verb at {@code from} stands in the passive. */
  boolean passive(int from) {
    for (int i = from - 1; i >= Math.max(0, from - 4); i--) {
      String word = scene.word(i);
      if (WordClass.BE.at(scene, i) && !word.equals("'s")) {
        return true;
      }
      if (!WordClass.adverb(scene, i) && !WordClass.NEGATIONS.at(scene, i)) {
        return false;
      }
    }
    return false;
  }

  /** First token of the verb's chain of auxiliaries and adverbs. */
  int chain(int from) {
    int i = from;
    while (i > 0 && chained(i - 1) && scene.groupAt(i - 1) == null) {
      i--;
    }
    return i;
  }

  private boolean chained(int token) {
    return (scene.tokens().classes(token) & CHAINED) != 0
        || WordClass.adverb(scene, token)
        || scene.word(token).equals("'ve")
        || scene.word(token).equals("'");
  }

  /** The subject of the verb at {@code from}, or null. */
  @Nullable Group subject(int from, boolean gerund) {
    int start = chain(from);
    String before = scene.word(start - 1);
    boolean finite = !gerund && !scene.word(from - 1).equals("to");
    boolean skipsObjects =
        (gerund
                && (before.equals(",")
                    || before.equals("and")
                    || before.equals("by")
                    || before.equals("in")
                    || before.equals("of")
                    || before.equals("to")))
            || WordClass.CONJUNCTIONS.at(scene, start - 1);
    Group fallback = null;
    for (int i = start - 1; i >= Math.max(0, from - SUBJECT_WINDOW); i--) {
      Group group = scene.groupAt(i);
      String word = scene.word(i);
      if (group == null) {
        if (STOPS.contains(word)) {
          break;
        }
        if (finite && i < start - 1 && WordClass.CLAUSE_OPENERS.at(scene, i) && fallback != null) {
          break;
        }
        continue;
      }
      i = group.from();
      Place place = place(group);
      boolean relative =
          WordClass.RELATIVES.at(scene, group.to())
              || (scene.word(group.to()).equals(",")
                  && WordClass.RELATIVES.at(scene, group.to() + 1));
      boolean adjacent = group.to() >= start;
      if (place == Place.SUBJECT || (relative && adjacentRelative(group, start))) {
        return group;
      }
      if (place == Place.OBJECT && !skipsObjects) {
        return group;
      }
      if (fallback == null && (adjacent || place == Place.AFTER_OF)) {
        fallback = group;
      }
    }
    return fallback;
  }

  private boolean adjacentRelative(Group group, int start) {
    int at = group.to();
    while (at < start && (scene.word(at).equals(",") || WordClass.RELATIVES.at(scene, at))) {
      at++;
    }
    return at >= start;
  }

  /** Where a group stands in its clause. */
  enum Place {
    SUBJECT,
    OBJECT,
    APPOSITION,
    AFTER_OF,
    AFTER_PREPOSITION
  }

  Place place(Group group) {
    int i = group.from() - 1;
    int steps = 0;
    while (i >= 0 && steps < 5) {
      String word = scene.word(i);
      if (WordClass.PREPOSITIONS.at(scene, i)) {
        return word.equals("of") ? Place.AFTER_OF : Place.AFTER_PREPOSITION;
      }
      if (WordClass.BE.at(scene, i)) {
        return Place.OBJECT;
      }
      boolean article = word.equals("a") || word.equals("an");
      if (article && scene.word(i - 1).equals(",")) {
        return Place.APPOSITION;
      }
      if (verbal(i)) {
        return WordClass.SPEECH.at(scene, i) || word.equals("that") ? Place.SUBJECT : Place.OBJECT;
      }
      if (scene.groupAt(i) != null) {
        return Place.SUBJECT;
      }
      boolean stop =
          WordClass.CONJUNCTIONS.at(scene, i)
              || STOPS.contains(word)
              || WordClass.CLAUSE_OPENERS.at(scene, i)
              || WordClass.RELATIVES.at(scene, i)
              || (word.length() == 1 && !article && !Character.isDigit(word.charAt(0)));
      if (stop || cueVerb(i)) {
        return stop ? Place.SUBJECT : Place.OBJECT;
      }
      i--;
      steps++;
    }
    return Place.SUBJECT;
  }

  /** Whether a verb among the cues ends at the token. */
  private boolean cueVerb(int token) {
    for (CueHit hit : scene.cues()) {
      if (hit.to() == token + 1) {
        return hit.cues().get(0).kind() == Cue.Kind.VERB;
      }
    }
    return false;
  }

  private boolean verbal(int token) {
    String word = scene.word(token);
    return (word.length() > 3
            && (word.endsWith("ed") || word.endsWith("ing"))
            && !word.equals("during"))
        || WordClass.SPEECH.at(scene, token);
  }

  /** The first group after {@code from} that can be a direct object, or null. */
  @Nullable Group object(int from) {
    return object(from, OBJECT_BARRIERS);
  }

  private @Nullable Group object(int from, Set<String> barriers) {
    int last = Math.min(scene.size(), from + OBJECT_WINDOW);
    for (int i = from; i < last; i++) {
      Group group = scene.groupAt(i);
      if (group != null) {
        return group;
      }
      String word = scene.word(i);
      boolean conjunction = word.equals("and") && !objectFollows(i);
      boolean verb = i > from && (WordClass.BE.at(scene, i) || WordClass.SPEECH.at(scene, i));
      if (STOPS.contains(word) || barriers.contains(word) || verb || conjunction) {
        return null;
      }
    }
    return null;
  }

  private boolean objectFollows(int and) {
    for (int i = and + 1; i < Math.min(scene.size(), and + 3); i++) {
      if (scene.groupAt(i) != null) {
        return true;
      }
    }
    return false;
  }

  /** The group after one of the prepositions, looked for from {@code from} on, or null. */
  @Nullable Group after(int from, Set<String> prepositions, int window) {
    int last = Math.min(scene.size(), from + window);
    for (int i = from; i < last; i++) {
      String word = scene.word(i);
      if (scene.groupAt(i) == null && prepositions.contains(word) && !infinitive(i)) {
        return object(i + 1, PREPOSITION_BARRIERS);
      }
      if (STOPS.contains(word)
          || word.equals("—")
          || (i > from && (word.equals("that") || word.equals("but")))) {
        return null;
      }
    }
    return null;
  }

  /** "refused to condemn Y": the to of a verb is no preposition. */
  private boolean infinitive(int token) {
    if (!scene.word(token).equals("to")) {
      return false;
    }
    for (CueHit hit : scene.cues()) {
      if (hit.from() == token + 1) {
        Cue cue = hit.cues().get(0);
        return cue.kind() == Cue.Kind.VERB && cue.form() == Cue.Form.BASE;
      }
    }
    return false;
  }

  /** The group right before the noun at {@code from}: "US drone strikes", "Turkey's support". */
  @Nullable Group before(int from) {
    for (int i = from - 1; i >= Math.max(0, from - 4); i--) {
      Group group = scene.groupAt(i);
      if (group != null) {
        return group;
      }
      String word = scene.word(i);
      boolean modifier =
          word.equals("'s")
              || word.equals("-")
              || word.equals("led")
              || word.equals("'")
              || scene.tokens().capital(i)
              || !closed(i);
      if (!modifier) {
        return null;
      }
    }
    return null;
  }

  private boolean closed(int token) {
    String word = scene.word(token);
    return (scene.tokens().classes(token) & CLOSED) != 0
        || word.endsWith("ed")
        || word.endsWith("ing")
        || word.length() == 1;
  }

  /** Whether the group ends right before the token, its possessive aside. */
  boolean adjacent(Group group, int token) {
    return group.to() == token
        || (group.to() == token - 1 && scene.word(token - 1).startsWith("'"));
  }

  /** Whether the group stands for a country by its name or adjective rather than by a person. */
  static boolean bare(Group group) {
    Role role = group.parties().get(0).role();
    return role == Role.COUNTRY || role == Role.PLACE || role == Role.ORGANISATION;
  }
}
