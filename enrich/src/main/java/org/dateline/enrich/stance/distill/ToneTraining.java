package org.dateline.enrich.stance.distill;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.dateline.enrich.stance.ArticleReader;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.PairModel;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.PairSentence;
import org.dateline.enrich.stance.StanceLanguage;
import org.dateline.enrich.stance.deep.DeepTier;
import org.dateline.enrich.stance.distill.MarkedSentence.Mark;
import org.dateline.enrich.stance.linear.ToneLearner;
import org.dateline.enrich.stance.linear.ToneModel;
import org.dateline.enrich.stance.scene.Scene;

/**
 * Trains the tone model of the fast tier offline and judges it. It learns the labels of NewsMTSC
 * and what the encoder says of sentences of directed sentiment and of variants of both.
 */
public final class ToneTraining {
  private static final int VARIANTS = 11;
  private static final double TAUGHT = 0.5;
  private static final long SEED = 20261127;

  /** Holder of the tone toward a target, whoever holds it, as the encoder has learnt it. */
  private static final String ANYONE = "*";

  private final ArticleReader reader = new ArticleReader(StanceLanguage.ENGLISH);

  private ToneTraining() {}

  /**
   * Arguments: the folder of the sets; the file to write the weights to. With the folder alone the
   * weights that ship are judged.
   */
  public static void main(String[] arguments) throws IOException {
    ToneTraining training = new ToneTraining();
    ToneSets sets = ToneSets.read(Path.of(arguments[0]));
    ToneModel model = arguments.length > 1 ? training.train(sets) : ToneModel.shipped();
    if (arguments.length > 1) {
      try (OutputStream file = Files.newOutputStream(Path.of(arguments[1]))) {
        model.write(file);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d sentences of NewsMTSC kept apart, macro F1 %.3f%n",
        model.name(),
        sets.apart().size(),
        training.figure(model, sets.apart()));
  }

  private ToneModel train(ToneSets sets) {
    PairModel teacher = DeepTier.load().orElseThrow();
    List<MarkedSentence> plain = new ArrayList<>(sets.plain());
    plain.addAll(sets.labelled());
    WordSwaps swaps = new WordSwaps(plain.stream().map(MarkedSentence::text).toList());
    ToneLearner learner = new ToneLearner();
    learn(sets.labelled(), 1, learner);
    learn(taught(sets.plain(), teacher), TAUGHT, learner);
    for (int round = 0; round < VARIANTS; round++) {
      Random random = new Random(SEED + round);
      List<MarkedSentence> variants = new ArrayList<>();
      for (MarkedSentence sentence : plain) {
        variants.add(swaps.variant(sentence, random));
      }
      learn(taught(variants, teacher), TAUGHT, learner);
      System.out.printf(
          Locale.ROOT, "%d targets, %d rounds of variants%n", learner.size(), round + 1);
    }
    return learner.learn("tone-1");
  }

  private double figure(ToneModel model, List<MarkedSentence> sentences) {
    Agreement agreement = new Agreement();
    for (MarkedSentence sentence : sentences) {
      for (int at = 0; at < sentence.marks().size(); at++) {
        PairScore given = model.score(scene(sentence, at), List.of(MarkedSentence.code(at))).get(0);
        agreement.add(sentence.marks().get(at).tone(), given);
      }
    }
    return agreement.macroF1();
  }

  private void learn(List<MarkedSentence> sentences, double weight, ToneLearner learner) {
    for (MarkedSentence sentence : sentences) {
      for (int at = 0; at < sentence.marks().size(); at++) {
        PairScore tone = sentence.marks().get(at).tone();
        learner.add(scene(sentence, at), MarkedSentence.code(at), tone, weight);
      }
    }
  }

  /** One target alone: which others are labelled is an accident of the set. */
  private Scene scene(MarkedSentence sentence, int at) {
    return reader.read(sentence.text(), List.of(sentence.party(at))).scene();
  }

  /** The same sentences with what the teacher says of their targets. */
  private static List<MarkedSentence> taught(List<MarkedSentence> sentences, PairModel teacher) {
    return sentences.parallelStream().map(sentence -> taught(sentence, teacher)).toList();
  }

  private static MarkedSentence taught(MarkedSentence sentence, PairModel teacher) {
    List<Pair> pairs =
        IntStream.range(0, sentence.marks().size())
            .mapToObj(at -> new Pair(ANYONE, MarkedSentence.code(at)))
            .toList();
    List<PairScore> tones =
        teacher.score(new PairSentence(sentence.text(), "", "", sentence.parties(), pairs));
    List<Mark> marks = new ArrayList<>();
    for (int at = 0; at < pairs.size(); at++) {
      Mark mark = sentence.marks().get(at);
      marks.add(new Mark(mark.start(), mark.end(), tones.get(at)));
    }
    return new MarkedSentence(sentence.text(), marks);
  }
}
