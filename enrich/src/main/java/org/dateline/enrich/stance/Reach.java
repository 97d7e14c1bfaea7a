package org.dateline.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.stance.Party.Binding;
import org.dateline.enrich.stance.rule.Rules;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.Field;

/**
 * What the encoder reads beyond the candidates of a sentence, since it tells a stance from none
 * where rules and the linear model would find false ones: sentences of the body without a word that
 * is known to carry a stance, and the United States as the home of an outlet that is not known, as
 * most English news are written there ("we", "the tariffs").
 */
public final class Reach {
  private static final String USUAL_HOME = "US";

  private static final Rules RULES = Rules.english();

  private Reach() {}

  /** The sentence with all the pairs that are judged; without pairs where it is not read. */
  public static PairSentence of(Article article, SentenceReading reading) {
    PairSentence sentence = reading.candidates();
    if (!sentence.namesTwo()) {
      return sentence;
    }
    if (sentence.pairs().isEmpty()
        && (reading.span().field() == Field.TITLE || RULES.game(reading.scene()))) {
      return sentence;
    }
    List<Party> parties = sentence.parties();
    if (article.outletCountry() == null
        && parties.stream().noneMatch(party -> party.code().equals(USUAL_HOME))) {
      parties = new ArrayList<>(parties);
      parties.add(Party.implied(USUAL_HOME, Binding.HOME));
    }
    return new PairSentence(
        sentence.text(), sentence.before(), sentence.title(), parties, Pairs.of(parties));
  }
}
