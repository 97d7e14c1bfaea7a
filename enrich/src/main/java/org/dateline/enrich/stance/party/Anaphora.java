package org.dateline.enrich.stance.party;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.country.Actor.Role;
import org.dateline.enrich.stance.Party;
import org.dateline.enrich.stance.Party.Binding;
import org.dateline.enrich.stance.scene.WordClass;
import org.dateline.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a sentence that point back to a country: pronouns, "the administration", "the
 * two countries", "its neighbour".
 */
final class Anaphora {

  private static final int LONGEST_FRONT = 12;

  private final Tokens tokens;
  private final List<Party> named;
  private final Discourse discourse;
  private final List<Party> found = new ArrayList<>();

  Anaphora(Tokens tokens, List<Party> named, Discourse discourse) {
    this.tokens = tokens;
    this.named = named;
    this.discourse = discourse;
    for (int i = 0; i < tokens.size(); i++) {
      look(i);
    }
  }

  List<Party> found() {
    return found;
  }

  private void look(int i) {
    switch (tokens.word(i)) {
      case "he", "she", "him", "his", "her" -> add(person(i), i, i + 1, Role.GOVERNMENT);
      case "it", "its" -> {
        if (!(tokens.word(i).equals("it") && expletive(i))) {
          add(country(i), i, i + 1, Role.COUNTRY);
        }
      }
      case "they", "their", "them" -> plural(i);
      case "we", "our", "ours" -> add(speaker(), i, i + 1, Role.GOVERNMENT);
      case "us" -> {
        if (!tokens.capital(i)) {
          add(speaker(), i, i + 1, Role.GOVERNMENT);
        }
      }
      case "the" -> definite(i);
      case "both" -> {
        if (AnaphorWords.BOTH.contains(tokens.word(i + 1))) {
          both(i, i + 2);
        } else if (named.isEmpty()
            || (earlier(i).size() >= 2 && !WordClass.PREPOSITIONS.at(tokens, i + 1))) {
          if (WordClass.BE.at(tokens, i + 1) || WordClass.SPEECH.at(tokens, i + 1)) {
            both(i, i + 1);
          }
        }
      }
      case "two" -> {
        if (AnaphorWords.BOTH.contains(tokens.word(i + 1)) && !tokens.word(i - 1).equals("the")) {
          both(i, i + 2);
        }
      }
      default -> {}
    }
  }

  /** "when it came to", "It is clear": a pronoun that stands for nothing. */
  private boolean expletive(int i) {
    String next = tokens.word(i + 1);
    return next.startsWith("com")
        || next.equals("came")
        || (i < 2 && AnaphorWords.EXPLETIVE.contains(next));
  }

  private void definite(int i) {
    String word = tokens.word(i + 1);
    if (word.equals("two")) {
      int to = AnaphorWords.BOTH.contains(tokens.word(i + 2)) ? i + 3 : 0;
      if (to > 0) {
        both(i, to);
      } else if (WordClass.SPEECH.at(tokens, i + 2) || WordClass.adverb(tokens, i + 2)) {
        both(i, i + 2);
      }
    } else if (word.equals("pair") || word.equals("duo")) {
      both(i, i + 2);
    } else if (word.equals("administration") || word.equals("commander")) {
      add(discourse.knows("US") ? "US" : discourse.country(), i, i + 2, Role.GOVERNMENT);
    } else if (AnaphorWords.STATES.contains(word) && !taken(i + 2)) {
      add(country(i), i, i + 2, Role.COUNTRY);
    } else if (AnaphorWords.OFFICES.contains(word)
        && !tokens.word(i + 2).equals("of")
        && !taken(i + 2)) {
      add(person(i), i, i + 2, Role.GOVERNMENT);
    }
  }

  private void plural(int i) {
    List<String> before = earlier(i);
    if (before.size() >= 2 && tokens.word(tokens.at(lastBefore(i)) - 1).equals("and")) {
      before.subList(before.size() - 2, before.size()).forEach(c -> add(c, i, i + 1, Role.COUNTRY));
    } else {
      add(country(i), i, i + 1, Role.COUNTRY);
    }
  }

  private int lastBefore(int i) {
    int start = 0;
    for (Party party : named) {
      if (party.start() < tokens.start(i)) {
        start = party.start();
      }
    }
    return start;
  }

  private void both(int from, int to) {
    List<String> before = earlier(from);
    List<String> codes =
        before.size() >= 2 ? before.subList(before.size() - 2, before.size()) : discourse.pair();
    codes.forEach(code -> add(code, from, to, Role.COUNTRY));
  }

  /** Codes named before the token, each once, the last one last. */
  private List<String> earlier(int i) {
    List<String> codes = new ArrayList<>();
    for (Party party : named) {
      if (party.start() < tokens.start(i)) {
        codes.remove(party.code());
        codes.add(party.code());
      }
    }
    return codes;
  }

  private @Nullable String person(int i) {
    String last = null;
    for (Party party : named) {
      if (party.start() >= tokens.start(i)) {
        break;
      }
      if (Discourse.isPerson(party)) {
        last = last == null || !tokens.word(i).equals("his") ? party.code() : last;
      }
    }
    return last != null ? last : discourse.person();
  }

  /** The first country of the clause, which "said" or "that" opens; else of the sentence. */
  private @Nullable String country(int i) {
    String first = null;
    boolean opened = false;
    int fronted = fronted();
    int last = -1;
    for (Party party : named) {
      if (party.start() >= tokens.start(i)) {
        break;
      }
      int before = tokens.at(party.start()) - 1;
      boolean opens = WordClass.SPEECH.at(tokens, before) || tokens.word(before).equals("that");
      boolean main = before >= fronted && last < fronted;
      if (first == null || main || (opens && !opened)) {
        first = party.code();
        opened = opens;
      }
      last = before;
    }
    return first != null ? first : discourse.country();
  }

  /** "Since the summit in X, Y ...": the comma after a phrase in front of the clause, else -1. */
  private int fronted() {
    if (WordClass.PREPOSITIONS.at(tokens, 0) || WordClass.CLAUSE_OPENERS.at(tokens, 0)) {
      for (int i = 1; i < Math.min(tokens.size(), LONGEST_FRONT); i++) {
        if (tokens.word(i).equals(",")) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Who speaks in the sentence: the party next to a word of speech, else who spoke before. */
  private @Nullable String speaker() {
    for (Party party : named) {
      int from = tokens.at(party.start());
      int to = tokens.at(party.end());
      for (int k = to; k < Math.min(to + 4, tokens.size()); k++) {
        if (WordClass.SPEECH.at(tokens, k)) {
          return party.code();
        }
      }
      if (WordClass.SPEECH.at(tokens, from - 1)) {
        return party.code();
      }
    }
    return discourse.speaker();
  }

  private boolean taken(int i) {
    if (i >= tokens.size()) {
      return false;
    }
    int at = tokens.start(i);
    return overlapped(at, at + 1);
  }

  private boolean overlapped(int start, int end) {
    for (Party party : named) {
      if (party.start() < end && start < party.end()) {
        return true;
      }
    }
    return false;
  }

  private void add(@Nullable String code, int from, int to, Role role) {
    if (code == null || to > tokens.size()) {
      return;
    }
    int start = tokens.start(from);
    int end = tokens.end(to - 1);
    if (!overlapped(start, end)) {
      String bound = AnaphorWords.NEIGHBOURS.contains(tokens.word(to)) ? other(code) : code;
      found.add(new Party(bound, start, end, role, Binding.ANAPHOR));
    }
  }

  private String other(String code) {
    return discourse.pair().stream().filter(c -> !c.equals(code)).findFirst().orElse(code);
  }
}
