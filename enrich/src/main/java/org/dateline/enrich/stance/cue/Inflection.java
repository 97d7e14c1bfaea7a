package org.dateline.enrich.stance.cue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.stance.cue.Cue.Form;

/** Forms English verbs and nouns from their base; irregular verbs come from a data file. */
final class Inflection {
  /** An inflected form and what it is. */
  record Inflected(String text, Form form) {}

  private final Map<String, List<String>> irregular = new HashMap<>();

  /** Reads lines "base: form, form". */
  Inflection(List<String> lines) {
    for (String line : lines) {
      int colon = line.indexOf(':');
      irregular.put(
          line.substring(0, colon), List.of(line.substring(colon + 1).trim().split(", ")));
    }
  }

  /** All forms of a verb whose first word inflects: "pull out" gives "pulled out". */
  List<Inflected> verb(String phrase) {
    int space = phrase.indexOf(' ');
    String head = space < 0 ? phrase : phrase.substring(0, space);
    String rest = space < 0 ? "" : phrase.substring(space);
    List<Inflected> forms = new ArrayList<>();
    forms.add(new Inflected(phrase, Form.BASE));
    forms.add(new Inflected(third(head) + rest, Form.THIRD));
    List<String> odd = irregular.get(head);
    boolean oddGerund = odd != null && odd.get(odd.size() - 1).endsWith("ing");
    if (!oddGerund) {
      forms.add(new Inflected(gerund(head) + rest, Form.GERUND));
    }
    if (odd == null) {
      forms.add(new Inflected(past(head) + rest, Form.PAST));
    } else {
      odd.forEach(form -> forms.add(new Inflected(form + rest, kind(form, odd))));
    }
    return forms;
  }

  private static Form kind(String form, List<String> all) {
    if (form.endsWith("ing") && form.length() > 4) {
      return Form.GERUND;
    }
    return all.size() > 1 && all.indexOf(form) > 0 ? Form.PARTICIPLE : Form.PAST;
  }

  /** Singular and plural of a noun phrase whose last word inflects. */
  List<String> noun(String phrase) {
    if (phrase.endsWith("s") && !phrase.endsWith("ss")) {
      return List.of(phrase);
    }
    return List.of(phrase, third(phrase));
  }

  private static String third(String word) {
    if (word.endsWith("y") && !vowel(word, word.length() - 2)) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    boolean sibilant =
        word.endsWith("s")
            || word.endsWith("sh")
            || word.endsWith("ch")
            || word.endsWith("x")
            || word.endsWith("z")
            || word.endsWith("o");
    return word + (sibilant ? "es" : "s");
  }

  private static String past(String word) {
    if (word.endsWith("e")) {
      return word + "d";
    }
    if (word.endsWith("y") && !vowel(word, word.length() - 2)) {
      return word.substring(0, word.length() - 1) + "ied";
    }
    return (doubles(word) ? word + word.charAt(word.length() - 1) : word) + "ed";
  }

  private static String gerund(String word) {
    if (word.endsWith("e") && !word.endsWith("ee") && word.length() > 2) {
      return word.substring(0, word.length() - 1) + "ing";
    }
    return (doubles(word) ? word + word.charAt(word.length() - 1) : word) + "ing";
  }

  /** Short words ending in one vowel and one consonant double it, and a few longer ones. */
  private static boolean doubles(String word) {
    int n = word.length();
    if (n < 3 || "wxy".indexOf(word.charAt(n - 1)) >= 0 || vowel(word, n - 1)) {
      return false;
    }
    boolean closed = vowel(word, n - 2) && !vowel(word, n - 3);
    boolean oneSyllable = vowels(word) == 1;
    return closed
        && (oneSyllable
            || word.endsWith("pel")
            || word.endsWith("fer")
            || word.endsWith("cur")
            || word.endsWith("mit")
            || (word.endsWith("ter") && word.startsWith("de"))
            || (word.endsWith("el") && !word.endsWith("vel")));
  }

  private static int vowels(String word) {
    int count = 0;
    for (int i = 0; i < word.length(); i++) {
      count += vowel(word, i) ? 1 : 0;
    }
    return count;
  }

  private static boolean vowel(String word, int at) {
    return at >= 0 && "aeiou".indexOf(word.charAt(at)) >= 0;
  }
}
