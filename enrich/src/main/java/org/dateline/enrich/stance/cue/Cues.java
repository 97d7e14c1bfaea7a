package org.dateline.enrich.stance.cue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    Inflection inflection = new Inflection(lines("irregular.en.txt"));
    for (String line : lines("verbs.en.txt")) {
      Entry entry = Entry.of(line);
      for (String verb : entry.phrases) {
        inflection
            .verb(verb)
            .forEach(f -> cues.add(f.text(), entry.cue(verb, Kind.VERB, f.form())));
      }
    }
    for (String line : lines("nouns.en.txt")) {
      Entry entry = Entry.of(line);
      for (String noun : entry.phrases) {
        inflection.noun(noun).forEach(f -> cues.add(f, entry.cue(noun, Kind.NOUN, Form.BASE)));
      }
    }
    for (String line : lines("adjectives.en.txt")) {
      Entry entry = Entry.of(line);
      entry.phrases.forEach(a -> cues.add(a, entry.cue(a, Kind.ADJECTIVE, Form.BASE)));
    }
    for (String line : lines("neutral.en.txt")) {
      for (String phrase : line.split(", ")) {
        cues.add(phrase, new Cue(phrase, Kind.NEUTRAL, Form.BASE, 0, "", Set.of(), false, false));
      }
    }
    return cues;
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

  private static List<String> lines(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Cues.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static final class Node {
    final Map<String, Node> next = new HashMap<>(4);
    final List<Cue> cues = new ArrayList<>(1);
  }

  /** One line of a data file: "-3 ACCUSE obj: condemn, denounce". */
  private record Entry(
      int weight,
      String act,
      Set<String> prepositions,
      boolean direct,
      boolean mutual,
      List<String> phrases) {
    static Entry of(String line) {
      int colon = line.indexOf(':');
      String[] head = line.substring(0, colon).split(" ");
      if (head.length != 3) {
        throw new IllegalArgumentException("cue line without three columns: " + line);
      }
      boolean mutual = head[2].startsWith("~");
      Set<String> places = Set.of((mutual ? head[2].substring(1) : head[2]).split("/"));
      List<String> prepositions = places.stream().filter(p -> !p.equals("obj")).toList();
      return new Entry(
          Integer.parseInt(head[0]),
          head[1],
          Set.copyOf(prepositions),
          places.contains("obj"),
          mutual,
          List.of(line.substring(colon + 1).trim().split(", ")));
    }

    Cue cue(String lemma, Kind kind, Form form) {
      return new Cue(lemma, kind, form, weight, act, prepositions, direct, mutual);
    }
  }
}
