package org.dateline.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.country.Actor.Role;
import org.dateline.enrich.stance.linear.LinearModel;
import org.dateline.enrich.text.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When the encoder, which costs most, is asked. */
class WitnessReaderTest {
  private final List<String> asked = new ArrayList<>();

  private final WitnessReader reader =
      new WitnessReader(
          LinearModel.shipped(),
          new PairModel() {
            @Override
            public List<PairScore> score(PairSentence sentence) {
              asked.add(sentence.text());
              return Collections.nCopies(sentence.pairs().size(), new PairScore(0.1, 0.9));
            }

            @Override
            public String name() {
              return "listener";
            }
          });

  @Test
  void asksTheEncoderWhereTwoCountriesAreNamed() {
    Map<Pair, Witnesses> witnesses = body("Norway condemned Chile.", null);

    assertThat(asked).containsExactly("Norway condemned Chile.");
    assertThat(witnesses.values()).isNotEmpty().allMatch(w -> w.encoder().oppose() == 0.9);
  }

  @Test
  void doesNotAskItWhereTheSecondCountryIsOnlyImplied() {
    Map<Pair, Witnesses> witnesses = body("Norway condemned the arrests.", null);

    assertThat(asked).isEmpty();
    assertThat(witnesses.values()).isNotEmpty().allMatch(w -> w.encoder().equals(PairScore.NONE));
  }

  @Test
  void asksItAloneWhereNoWordIsKnownToCarryAStance() {
    Map<Pair, Witnesses> witnesses = body("Norway has two embassies in Chile.", null);

    assertThat(asked).hasSize(1);
    assertThat(witnesses).containsKey(new Pair("NO", "CL"));
    assertThat(witnesses.values())
        .allMatch(w -> w.encoder().oppose() == 0.9 && w.linear().equals(PairScore.NONE));
  }

  @Test
  void doesNotAskItOfSuchATitleOrOfAGame() {
    Article titled = article("Norway has two embassies in Chile", "Kenya is far away.", null);

    assertThat(reader.witnesses(titled, readings(titled).get(0))).isEmpty();
    assertThat(body("Norway play Chile in the quarterfinal on Sunday.", null)).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void asksItAloneOfTheUnitedStatesWhereTheHomeOfTheOutletIsNotKnown() {
    Witnesses home = body("Norway condemned Chile.", null).get(new Pair("US", "CL"));

    assertThat(home.holder()).isEqualTo(Party.Binding.HOME);
    assertThat(home.encoder().oppose()).isEqualTo(0.9);
    assertThat(home.linear()).isEqualTo(PairScore.NONE);
    assertThat(home.rules()).isEqualTo(PairScore.NONE);
  }

  @Test
  void doesNotAskItOfThemWhereItIsKnown() {
    assertThat(body("Norway condemned Chile.", "GB"))
        .containsKey(new Pair("GB", "CL"))
        .doesNotContainKey(new Pair("US", "CL"));
  }

  @Test
  void knowsSupportThatEndsFromSupportThatGoesOn() {
    Pair pair = new Pair("NO", "CL");
    assertThat(body("Norway ended its support for Chile.", null).get(pair).takenBack())
        .isEqualTo(TakenBack.FAVOUR);
    assertThat(body("Norway announced its support for Chile.", null).get(pair).takenBack())
        .isEqualTo(TakenBack.NOTHING);
  }

  @Test
  void knowsWhatIsTakenBackFromWhatIsImposed() {
    Pair pair = new Pair("NO", "CL");

    assertThat(body("Norway lifted its sanctions on Chile.", null).get(pair).takenBack())
        .isEqualTo(TakenBack.MEASURE);
    assertThat(body("Norway imposed sanctions on Chile.", null).get(pair).takenBack())
        .isEqualTo(TakenBack.NOTHING);
  }

  @Test
  void knowsAForumFromACountry() {
    Party chile = new Party("CL", 0, 5, Role.COUNTRY, Party.Binding.NAMED);
    Party forum = new Party("UN", 16, 19, Role.ORGANISATION, Party.Binding.NAMED);
    Party norway = new Party("NO", 24, 30, Role.COUNTRY, Party.Binding.NAMED);
    SentenceReading reading =
        new ArticleReader(StanceLanguage.ENGLISH)
            .read("Chile condemned the UN and Norway.", List.of(chile, forum, norway));

    Map<Pair, Witnesses> witnesses = reader.witnesses(article("", "", "GB"), reading);
    assertThat(witnesses.get(new Pair("CL", "UN")).forum()).isTrue();
    assertThat(witnesses.get(new Pair("CL", "NO")).forum()).isFalse();
  }

  private Map<Pair, Witnesses> body(String text, @Nullable String home) {
    Article article = article("Chile at noon", text, home);
    List<SentenceReading> readings = readings(article);
    return reader.witnesses(article, readings.get(readings.size() - 1));
  }

  private static Article article(String title, String text, @Nullable String home) {
    return new Article("t", title, text, null, null, "en", home);
  }

  private static List<SentenceReading> readings(Article article) {
    return new ArticleReader(StanceLanguage.ENGLISH).read(article, HandActors.of(article));
  }
}
