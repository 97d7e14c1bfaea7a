package org.dateline.enrich.stance.cue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.stance.cue.Cue.Form;
import org.dateline.enrich.stance.cue.Cue.Kind;
import org.dateline.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Every cue in a trie over words. Loaded from the data files beside this class, whose heads say how
 * a line reads; immutable.
 */
public final class Cues {
  private final Node root = new Node();

  private Cues() {}

  /** The English cues. */
  public static Cues english() {
    Cues cues = new Cues();
    Inflection inflection = new Inflection(CueLine.lines("irregular.en.txt"));
    for (CueLine line : CueLine.in("verbs.en.txt")) {
      for (String verb : line.phrases()) {
        inflection.verb(verb).forEach(f -> cues.add(f.text(), line.cue(verb, Kind.VERB, f.form())));
      }
    }
    for (CueLine line : CueLine.in("nouns.en.txt")) {
      for (String noun : line.phrases()) {
        inflection.noun(noun).forEach(f -> cues.add(f, line.cue(noun, Kind.NOUN, Form.BASE)));
      }
    }
    for (CueLine line : CueLine.in("adjectives.en.txt")) {
      line.phrases().forEach(a -> cues.add(a, line.cue(a, Kind.ADJECTIVE, Form.BASE)));
    }
    for (String line : CueLine.lines("neutral.en.txt")) {
      for (String phrase : line.split(", ")) {
        cues.add(phrase, new Cue(phrase, Kind.NEUTRAL, Form.BASE, 0, "", Set.of(), false, false));
      }
    }
    return cues;
  }

  /** The Russian cues. */
  public static Cues russian() {
    Cues cues = new Cues();
    RussianForms forms = new RussianForms(CueLine.lines("endings.ru.txt"));
    cues.addForms(forms, CueLine.in("verbs.ru.txt"), Kind.VERB);
    cues.addForms(forms, CueLine.in("nouns.ru.txt"), Kind.NOUN);
    return cues;
  }

  private void addForms(RussianForms forms, List<CueLine> lines, Kind kind) {
    for (CueLine line : lines) {
      for (String word : line.phrases()) {
        forms.of(word).forEach(form -> add(form, line.cue(word, kind, Form.BASE)));
      }
    }
  }

  /** The longest cues that start at the token, null where none does. */
  public @Nullable CueHit at(Tokens tokens, int index) {
    Node node = root;
    CueHit best = null;
    for (int i = index; i < tokens.size(); i++) {
      node = node.next.get(tokens.word(i));
      if (node == null) {
        break;
      }
      if (!node.cues.isEmpty()) {
        best = new CueHit(node.cues, index, i + 1);
      }
    }
    return best;
  }

  /** The words with which a cue begins. */
  public Set<String> openers() {
    return Set.copyOf(root.next.keySet());
  }

  private void add(String phrase, Cue cue) {
    Node node = root;
    Tokens words = Tokens.of(phrase);
    for (int i = 0; i < words.size(); i++) {
      node = node.next.computeIfAbsent(words.word(i), w -> new Node());
    }
    node.cues.add(cue);
  }

  private static final class Node {
    final Map<String, Node> next = new HashMap<>(4);
    final List<Cue> cues = new ArrayList<>(1);
  }
}
