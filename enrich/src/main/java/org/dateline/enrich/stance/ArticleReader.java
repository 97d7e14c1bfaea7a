package org.dateline.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.country.Actor;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.stance.party.PartyFinder;
import org.dateline.enrich.stance.rule.Rules;
import org.dateline.enrich.stance.scene.Lexicon;
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

  private final Lexicon lexicon;
  private final Rules rules;

  /** A reader of one language. */
  public ArticleReader(StanceLanguage language) {
    lexicon = language.lexicon();
    rules = language.rules();
  }

  /** The readings in the order title, then body. */
  public List<SentenceReading> read(Article article, Countries countries) {
    List<SentenceReading> readings = new ArrayList<>();
    if (countries.actors().isEmpty()) {
      return readings;
    }
    PartyFinder finder = new PartyFinder(article, countries);
    for (Field field : Field.values()) {
      Span before = null;
      for (Span span : Sentences.of(article, field, last(countries, field))) {
        List<Actor> named = finder.named(span);
        if (!named.isEmpty() && span.end() - span.start() <= LONGEST_SENTENCE) {
          String text = span.of(article);
          Tokens tokens = lexicon.tokens(text);
          List<Party> parties = finder.parties(span, tokens, named);
          String previous = before == null ? "" : before.of(article);
          readings.add(reading(article, span, text, previous, tokens, parties));
        }
        before = span;
      }
    }
    return readings;
  }

  /** Where the last actor of the field begins, -1 if there is none: nothing after it is read. */
  private static int last(Countries countries, Field field) {
    int last = -1;
    for (Actor actor : countries.actors()) {
      last = actor.span().field() == field ? Math.max(last, actor.span().start()) : last;
    }
    return last;
  }

  /** One sentence by itself, with the parties given. */
  public SentenceReading read(String text, List<Party> parties) {
    Scene scene = new Scene(text, lexicon.tokens(text), parties, lexicon);
    PairSentence candidates = new PairSentence(text, "", "", parties, Pairs.of(parties));
    return new SentenceReading(
        new Span(Field.BODY, 0, text.length()), scene, candidates, rules.claims(scene));
  }

  private SentenceReading reading(
      Article article, Span span, String text, String before, Tokens tokens, List<Party> parties) {
    Scene scene = new Scene(text, tokens, parties, lexicon);
    String title = span.field() == Field.TITLE ? "" : article.title();
    List<Pair> pairs = scene.mayHaveCues() ? Pairs.of(parties) : List.of();
    if (pairs.isEmpty() || rules.game(scene) || scene.cues().isEmpty()) {
      PairSentence nothing = new PairSentence(text, before, title, parties, List.of());
      return new SentenceReading(span, scene, nothing, List.of());
    }
    PairSentence candidates = new PairSentence(text, before, title, parties, pairs);
    return new SentenceReading(span, scene, candidates, rules.claims(scene));
  }
}
