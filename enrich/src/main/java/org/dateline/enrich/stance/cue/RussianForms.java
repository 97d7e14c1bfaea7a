package org.dateline.enrich.stance.cue;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forms Russian words from "stem|paradigm" by a table of endings; no stemmer, no dictionary. */
final class RussianForms {
  private static final String NONE = ".";
  private static final char SHORTENS = '<';

  private final Map<String, List<String>> endings = new HashMap<>();

  /** Reads lines "paradigm: ending ending". */
  RussianForms(List<String> lines) {
    for (String line : lines) {
      int colon = line.indexOf(':');
      endings.put(line.substring(0, colon), List.of(line.substring(colon + 1).strip().split(" ")));
    }
  }

  /**
   * Every form of the word; the word itself where it names no paradigm.
   *
   * @throws IllegalArgumentException if there is no such paradigm
   */
  List<String> of(String word) {
    int bar = word.indexOf('|');
    if (bar < 0) {
      return List.of(word);
    }
    String stem = word.substring(0, bar);
    List<String> paradigm = endings.get(word.substring(bar + 1));
    if (paradigm == null) {
      throw new IllegalArgumentException("no paradigm for " + word);
    }
    Set<String> forms = new LinkedHashSet<>();
    for (String ending : paradigm) {
      boolean shortens = ending.charAt(0) == SHORTENS;
      String root = shortens ? stem.substring(0, stem.length() - 1) : stem;
      forms.add(root + (ending.equals(NONE) ? "" : shortens ? ending.substring(1) : ending));
    }
    return List.copyOf(forms);
  }
}
