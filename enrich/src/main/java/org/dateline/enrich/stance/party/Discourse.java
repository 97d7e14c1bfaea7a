package org.dateline.enrich.stance.party;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.country.Actor.Role;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.stance.Party;
import org.dateline.enrich.stance.scene.WordClass;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Who an article has spoken of so far. */
final class Discourse {
  private final Set<String> known = new LinkedHashSet<>();
  private final List<String> home = new ArrayList<>();
  private List<String> recent = List.of();
  private List<String> pair = List.of();
  private @Nullable String person;
  private @Nullable String country;
  private @Nullable String speaker;

  Discourse(Article article, Countries countries) {
    countries.tags().forEach(t -> known.add(t.code()));
    if (article.outletCountry() != null) {
      home.add(article.outletCountry());
    }
    if (countries.tags().size() >= 2) {
      pair = List.of(countries.tags().get(0).code(), countries.tags().get(1).code());
    }
  }

  /** Takes in the parties that a sentence has by its words. */
  void remember(Tokens tokens, List<Party> present) {
    Set<String> codes = new LinkedHashSet<>();
    boolean first = true;
    for (Party party : present) {
      codes.add(party.code());
      if (first) {
        country = party.code();
      }
      if (isPerson(party) && (first || person == null || party.binding() == Party.Binding.NAMED)) {
        person = first || person == null ? party.code() : person;
      }
      first = false;
      int after = tokens.at(party.end());
      if (WordClass.SPEECH.at(tokens, after)
          || WordClass.SPEECH.at(tokens, tokens.at(party.start()) - 1)) {
        speaker = party.code();
      }
    }
    List<String> distinct = List.copyOf(codes);
    recent = distinct.subList(0, Math.min(2, distinct.size()));
    if (distinct.size() >= 2) {
      pair = distinct.subList(0, 2);
    }
  }

  static boolean isPerson(Party party) {
    return party.role() == Role.GOVERNMENT || party.role() == Role.PERSON;
  }

  /** Countries of the sentence before, at most two. */
  List<String> recent() {
    return recent;
  }

  /** The outlet's country, if it is known. */
  List<String> home() {
    return home;
  }

  /** The two countries spoken of together last, or none. */
  List<String> pair() {
    return pair;
  }

  @Nullable String person() {
    return person;
  }

  @Nullable String country() {
    return country;
  }

  @Nullable String speaker() {
    return speaker;
  }

  boolean knows(String code) {
    return known.contains(code) || home.contains(code);
  }
}
