package org.dateline.enrich.stance.scene;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.stance.Party;
import org.dateline.enrich.text.Tokens;

/** Joins parties that stand side by side: titles with their name, and lists of countries. */
final class Groups {
  private Groups() {}

  /** The groups of the parties that are present, by offset. */
  static List<Group> of(Tokens tokens, List<Party> parties) {
    List<Group> groups = new ArrayList<>();
    for (Party party : parties) {
      if (party.present()) {
        int from = tokens.at(party.start());
        int to = Math.max(from + 1, tokens.at(party.end()));
        if (from < tokens.size()) {
          append(
              tokens, groups, new Group(List.of(party), from, Math.min(to, tokens.size()), false));
        }
      }
    }
    return groups;
  }

  private static void append(Tokens tokens, List<Group> groups, Group next) {
    if (groups.isEmpty()) {
      groups.add(next);
      return;
    }
    int last = groups.size() - 1;
    Group before = groups.get(last);
    boolean same = before.codes().contains(next.codes().get(0)) && next.parties().size() == 1;
    if (next.from() < before.to()) {
      groups.set(last, joined(before, next, before.joined() || !same));
    } else if (same && !before.joined() && oneName(tokens, before.to(), next.from())) {
      groups.set(last, joined(before, next, false));
    } else if (!same && listed(tokens, before, next)) {
      groups.set(last, joined(before, next, true));
    } else {
      groups.add(next);
    }
  }

  private static Group joined(Group a, Group b, boolean list) {
    List<Party> both = new ArrayList<>(a.parties());
    both.addAll(b.parties());
    return new Group(both, a.from(), Math.max(a.to(), b.to()), list);
  }

  /** "Russian [Foreign Minister] Sergei Lavrov": only capitalised words between. */
  private static boolean oneName(Tokens tokens, int from, int to) {
    if (to - from > 5) {
      return false;
    }
    for (int i = from; i < to; i++) {
      String word = tokens.word(i);
      boolean title =
          word.equals("president")
              || word.equals("leader")
              || word.equals("minister")
              || word.equals("prime")
              || word.equals("foreign")
              || word.equals("dictator")
              || word.equals("strongman")
              || word.equals("chancellor")
              || word.equals("of")
              || word.equals("premier")
              || word.equals("-");
      if (!tokens.capital(i) && !title) {
        return false;
      }
    }
    return true;
  }

  /** "X and Y", "X, Y and Z", "X-Y": nothing but commas, and, articles or a hyphen between. */
  private static boolean listed(Tokens tokens, Group before, Group next) {
    if (next.from() - before.to() > 4) {
      return false;
    }
    boolean comma = false;
    boolean link = false;
    for (int i = before.to(); i < next.from(); i++) {
      if (WordClass.LISTS.at(tokens, i)) {
        link = !singular(tokens.word(next.to()));
        continue;
      }
      switch (tokens.word(i)) {
        case "-", "/", "&" -> link = true;
        case "," -> comma = true;
        case "the", "both", "mr", "ms", "mrs", ".", "president" -> {}
        default -> {
          if (!((link || comma) && tokens.capital(i) && next.from() - i <= 3)) {
            return false;
          }
        }
      }
    }
    return link || (comma && goesOn(tokens, before, next));
  }

  /** After "X and Y", a verb in the singular belongs to Y alone. */
  private static boolean singular(String word) {
    return word.equals("has") || word.equals("is") || word.equals("was") || word.equals("says");
  }

  /** A comma alone makes a list only where the list goes on: "X, Y and Z", not "In X, Y said". */
  private static boolean goesOn(Tokens tokens, Group before, Group next) {
    String after = tokens.word(next.to());
    return before.joined() || after.equals(",") || WordClass.LISTS.at(tokens, next.to());
  }
}
