package org.dateline.enrich.stance.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.country.Actor;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.stance.Party;
import org.dateline.enrich.stance.Party.Binding;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.Field;
import org.dateline.enrich.text.Span;
import org.dateline.enrich.text.Tokens;

/**
 * Gives the parties of an article's sentences, one sentence after the other: it remembers who was
 * spoken of last. One for each article, not thread-safe.
 */
public final class PartyFinder {
  private static final int MOST_IMPLIED = 3;

  private final List<Actor> actors;
  private final Discourse discourse;
  private final Set<String> titled = new LinkedHashSet<>();
  private final List<String> standing = new ArrayList<>();
  private int next;

  /** Starts at the title. */
  public PartyFinder(Article article, Countries countries) {
    actors = countries.actors();
    discourse = new Discourse(article, countries);
    for (Actor actor : actors) {
      if (actor.span().field() == Field.TITLE) {
        titled.add(actor.code());
      }
    }
    if (!countries.tags().isEmpty()) {
      standing.add(countries.tags().get(0).code());
    }
  }

  /** The actors inside the sentence; sentences must come in the order title, then body. */
  public List<Actor> named(Span sentence) {
    List<Actor> inside = new ArrayList<>();
    while (next < actors.size() && before(actors.get(next).span(), sentence)) {
      next++;
    }
    for (int i = next; i < actors.size() && within(actors.get(i).span(), sentence); i++) {
      inside.add(actors.get(i));
    }
    return inside;
  }

  /** Every party of the sentence that has these actors, implied ones last. */
  public List<Party> parties(Span sentence, Tokens tokens, List<Actor> named) {
    List<Party> present = new ArrayList<>();
    for (Actor actor : named) {
      if (NamedThings.names(tokens, actor, sentence)) {
        continue;
      }
      int start = actor.span().start() - sentence.start();
      int end = Math.min(actor.span().end(), sentence.end()) - sentence.start();
      present.add(Union.party(actor, tokens, start, end));
    }
    present.addAll(Union.continent(tokens));
    present.addAll(new Anaphora(tokens, present, discourse).found());
    present.sort(Comparator.comparingInt(Party::start).thenComparingInt(Party::end));
    List<Party> all = new ArrayList<>(present);
    Set<String> seen = new HashSet<>();
    for (Party party : present) {
      seen.add(party.code());
    }
    int most = present.size() + MOST_IMPLIED;
    imply(all, most, seen, discourse.recent(), Binding.BEFORE);
    imply(all, most, seen, titled, Binding.TITLE);
    imply(all, most, seen, standing, Binding.SALIENT);
    imply(all, most, seen, discourse.home(), Binding.HOME);
    discourse.remember(tokens, present);
    return all;
  }

  private static void imply(
      List<Party> all, int most, Set<String> seen, Iterable<String> codes, Binding binding) {
    for (String code : codes) {
      if (all.size() < most && seen.add(code)) {
        all.add(Party.implied(code, binding));
      }
    }
  }

  private static boolean before(Span actor, Span sentence) {
    return actor.field() == sentence.field()
        ? actor.start() < sentence.start()
        : actor.field() == Field.TITLE;
  }

  private static boolean within(Span actor, Span sentence) {
    return actor.field() == sentence.field()
        && actor.start() >= sentence.start()
        && actor.start() < sentence.end();
  }
}
