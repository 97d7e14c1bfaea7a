package org.dateline.enrich.stance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.country.Actor;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.stance.cue.Cues;
import org.dateline.enrich.stance.party.PartyFinder;
import org.dateline.enrich.stance.rule.Rules;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.Field;
import org.dateline.enrich.text.Sentences;
import org.dateline.enrich.text.Span;
import org.dateline.enrich.text.Tokens;

/**
 * Reads the sentences of an article that may carry a stance: those that name a country and, by
 * name, by reference or by implication, a second one. Pairs are looked for where a word of the
 * sentence may carry a stance and it tells of no game. Thread-safe.
 */
public final class ArticleReader {
  private static final int LONGEST_SENTENCE = 1_500;
  private static final int MOST_CODES = 12;

  private final Cues cues;

  /** A reader with the cues of one language. */
  public ArticleReader(Cues cues) {
    this.cues = cues;
  }

  /** The readings in the order title, then body. */
  public List<SentenceReading> read(Article article, Countries countries) {
    List<SentenceReading> readings = new ArrayList<>();
    if (countries.actors().isEmpty()) {
      return readings;
    }
    PartyFinder finder = new PartyFinder(article, countries);
    for (Field field : Field.values()) {
      String before = "";
      for (Span span : Sentences.of(article, field)) {
        List<Actor> named = finder.named(span);
        String text = span.of(article);
        if (!named.isEmpty() && text.length() <= LONGEST_SENTENCE) {
          Tokens tokens = Tokens.of(text);
          List<Party> parties = finder.parties(span, tokens, named);
          readings.add(reading(article, span, text, before, tokens, parties));
        }
        before = text;
      }
    }
    return readings;
  }

  /** One sentence by itself, with the parties given. */
  public SentenceReading read(String text, List<Party> parties) {
    Scene scene = new Scene(text, Tokens.of(text), parties, cues);
    PairSentence candidates = new PairSentence(text, "", "", parties, pairs(parties));
    return new SentenceReading(
        new Span(Field.BODY, 0, text.length()), scene, candidates, Rules.claims(scene));
  }

  private SentenceReading reading(
      Article article, Span span, String text, String before, Tokens tokens, List<Party> parties) {
    Scene scene = new Scene(text, tokens, parties, cues);
    String title = span.field() == Field.TITLE ? "" : article.title();
    List<Pair> pairs = pairs(parties);
    if (pairs.isEmpty() || scene.cues().isEmpty() || Rules.sport(scene)) {
      PairSentence nothing = new PairSentence(text, before, title, parties, List.of());
      return new SentenceReading(span, scene, nothing, List.of());
    }
    PairSentence candidates = new PairSentence(text, before, title, parties, pairs);
    return new SentenceReading(span, scene, candidates, Rules.claims(scene));
  }

  /** Every ordered pair with at least one side in the sentence; none where it lists too many. */
  private static List<Pair> pairs(List<Party> parties) {
    Set<String> present = new LinkedHashSet<>();
    Set<String> all = new LinkedHashSet<>();
    for (Party party : parties) {
      all.add(party.code());
      if (party.present()) {
        present.add(party.code());
      }
    }
    List<Pair> pairs = new ArrayList<>();
    if (present.size() <= MOST_CODES) {
      for (String holder : all) {
        for (String target : all) {
          if (!holder.equals(target) && (present.contains(holder) || present.contains(target))) {
            pairs.add(new Pair(holder, target));
          }
        }
      }
    }
    return pairs;
  }
}
