package org.dateline.enrich.stance.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dateline.enrich.country.Actor.Role;
import org.dateline.enrich.stance.ArticleReader;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.Party;
import org.dateline.enrich.stance.Party.Binding;
import org.dateline.enrich.stance.SentenceReading;
import org.dateline.enrich.stance.StanceLanguage;
import org.dateline.enrich.stance.scene.Scene;
import org.junit.jupiter.api.Test;

class LearnersTest {
  private static final ArticleReader READER = new ArticleReader(StanceLanguage.ENGLISH);
  private static final PairScore SUPPORT = new PairScore(1, 0);
  private static final PairScore OPPOSE = new PairScore(0, 1);

  @Test
  void learnsATone() {
    ToneModel model = tone().learn("t");

    assertThat(model.name()).isEqualTo("t");
    assertThat(of(model, "Critics mocked Kenya.", "Kenya").oppose()).isGreaterThan(0.5);
    assertThat(of(model, "Critics cheered Kenya.", "Kenya").support()).isGreaterThan(0.5);
  }

  @Test
  void learnsTheSameFromTheSame() throws IOException {
    assertThat(written(tone().learn("t"))).isEqualTo(written(tone().learn("t")));
  }

  @Test
  void believesWhatWeighsMore() {
    ToneLearner learner = tone();
    for (int i = 0; i < 20; i++) {
      learner.add(scene("Critics mocked Norway.", "Norway"), "T", SUPPORT, 0.1);
      learner.add(scene("Critics mocked Norway.", "Norway"), "T", OPPOSE, 1);
    }

    PairScore score = of(learner.learn("t"), "Critics mocked Norway.", "Norway");

    assertThat(score.oppose()).isGreaterThan(3 * score.support());
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    ToneModel model = tone().learn("t");

    ToneModel read = new ToneModel(LinearWeights.read(new ByteArrayInputStream(written(model))));

    assertThat(read.name()).isEqualTo("t");
    assertThat(of(read, "Critics mocked Kenya.", "Kenya"))
        .isEqualTo(of(model, "Critics mocked Kenya.", "Kenya"));
  }

  @Test
  void learnsWhichWayAPairGoes() {
    PairLearner learner = new PairLearner();
    Pair forth = new Pair("P", "Q");
    for (int i = 0; i < 40; i++) {
      SentenceReading reading = pair(i % 2 == 0 ? "Aune mocked Berg." : "Dahl mocked Moe again.");
      learner.add(reading, forth, OPPOSE, 1);
      learner.add(reading, forth.reversed(), PairScore.NONE, 1);
    }

    SentenceReading reading = pair("Lie mocked Vik.");
    List<PairScore> scores = learner.learn("p").score(reading);
    List<Pair> pairs = reading.candidates().pairs();

    assertThat(learner.size()).isEqualTo(80);
    assertThat(scores.get(pairs.indexOf(forth)).oppose()).isGreaterThan(0.5);
    assertThat(scores.get(pairs.indexOf(forth.reversed())).oppose()).isLessThan(0.2);
  }

  private static ToneLearner tone() {
    ToneLearner learner = new ToneLearner();
    for (String name : List.of("Norway", "Chile", "Ghana", "Fiji", "Peru", "Mali")) {
      for (int i = 0; i < 5; i++) {
        learner.add(scene("Critics mocked " + name + ".", name), "T", OPPOSE, 1);
        learner.add(scene("Critics cheered " + name + ".", name), "T", SUPPORT, 1);
        learner.add(scene("Critics flew to " + name + ".", name), "T", PairScore.NONE, 1);
      }
    }
    return learner;
  }

  private static PairScore of(ToneModel model, String text, String target) {
    return model.score(scene(text, target), List.of("T")).get(0);
  }

  private static byte[] written(ToneModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(bytes);
    return bytes.toByteArray();
  }

  private static Scene scene(String text, String target) {
    return READER.read(text, List.of(party("T", text, target))).scene();
  }

  private static SentenceReading pair(String text) {
    String[] words = text.replace(".", "").split(" ");
    return READER.read(text, List.of(party("P", text, words[0]), party("Q", text, words[2])));
  }

  private static Party party(String code, String text, String words) {
    int start = text.indexOf(words);
    return new Party(code, start, start + words.length(), Role.GOVERNMENT, Binding.NAMED);
  }
}
