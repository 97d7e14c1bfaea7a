package org.dateline.enrich.stance.distill;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.dateline.enrich.country.CountryTagger;
import org.dateline.enrich.country.GazetteerCountryTagger;
import org.dateline.enrich.stance.ArticleReader;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.PairModel;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.SentenceReading;
import org.dateline.enrich.stance.StanceLanguage;
import org.dateline.enrich.stance.deep.DeepTier;
import org.dateline.enrich.stance.distill.PairSets.Directed;
import org.dateline.enrich.stance.distill.PairSets.OfCountries;
import org.dateline.enrich.stance.linear.PairLearner;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.Field;

/**
 * Trains the linear pair model of the fast tier offline: from sentences labelled with country pairs
 * and directed sentiment (Park et al. 2021), and from what the encoder says of these, of the
 * sentences written for it, and of variants of all three.
 */
public final class PairTraining {
  private static final int VARIANTS = 8;
  private static final long SEED = 20261127;

  private static final double LABELLED = 2;
  private static final double LABELLED_DIRECTED = 0.075;
  private static final double TAUGHT = 0.5;
  private static final double TAUGHT_VARIANT = 1;
  private static final double TAUGHT_WRITTEN = 0.5;
  private static final double TAUGHT_DIRECTED = 0.3;

  private final ArticleReader reader = new ArticleReader(StanceLanguage.ENGLISH);
  private final CountryTagger countries = GazetteerCountryTagger.bundled();
  private final PairModel teacher = DeepTier.load().orElseThrow();
  private final PairLearner learner = new PairLearner();

  private PairTraining() {}

  /** Arguments: the folder of the sets, the written sentences, the file to write the weights to. */
  public static void main(String[] arguments) throws IOException {
    PairTraining training = new PairTraining();
    training.learn(PairSets.read(Path.of(arguments[0]), Path.of(arguments[1])));
    try (OutputStream file = Files.newOutputStream(Path.of(arguments[2]))) {
      training.learner.learn("linear-2").write(file);
    }
  }

  private void learn(PairSets sets) {
    for (OfCountries sentence : sets.labelled()) {
      for (SentenceReading reading : readings(sentence)) {
        for (Pair pair : reading.candidates().pairs()) {
          PairScore found = sentence.found().getOrDefault(pair, PairScore.NONE);
          learner.add(reading, pair, found, LABELLED);
        }
      }
    }
    for (Directed row : sets.directed()) {
      SentenceReading reading = reading(row.sentence());
      learner.add(reading, Directed.FORTH, row.forth(), LABELLED_DIRECTED);
      learner.add(reading, Directed.FORTH.reversed(), row.back(), LABELLED_DIRECTED);
    }
    WordSwaps swaps = new WordSwaps(sets.texts());
    for (int round = 0; round <= VARIANTS; round++) {
      Random random = new Random(SEED + round);
      UnaryOperator<MarkedSentence> change =
          round == 0 ? UnaryOperator.identity() : sentence -> swaps.variant(sentence, random);
      teach(ofCountries(sets.labelled(), change), round == 0 ? TAUGHT : TAUGHT_VARIANT);
      teach(ofCountries(sets.written(), change), TAUGHT_WRITTEN);
      teach(directed(sets.directed(), change), TAUGHT_DIRECTED);
      System.out.printf(Locale.ROOT, "%d pairs, %d rounds of variants%n", learner.size(), round);
    }
  }

  private List<SentenceReading> ofCountries(
      List<OfCountries> sentences, UnaryOperator<MarkedSentence> change) {
    List<OfCountries> changed = sentences.stream().map(one -> one.changed(change)).toList();
    return changed.parallelStream()
        .flatMap(sentence -> readings(sentence).stream())
        .filter(reading -> reading.candidates().namesTwo())
        .toList();
  }

  private List<SentenceReading> directed(
      List<Directed> rows, UnaryOperator<MarkedSentence> change) {
    List<MarkedSentence> changed = rows.stream().map(Directed::sentence).map(change).toList();
    return changed.parallelStream().map(this::reading).toList();
  }

  /** Learns what the teacher says of every candidate pair. */
  private void teach(List<SentenceReading> readings, double weight) {
    List<List<PairScore>> told =
        readings.parallelStream().map(reading -> teacher.score(reading.candidates())).toList();
    for (int i = 0; i < readings.size(); i++) {
      List<Pair> pairs = readings.get(i).candidates().pairs();
      for (int k = 0; k < pairs.size(); k++) {
        learner.add(readings.get(i), pairs.get(k), told.get(i).get(k), weight);
      }
    }
  }

  private SentenceReading reading(MarkedSentence sentence) {
    return reader.read(sentence.text(), sentence.parties());
  }

  /** What the tagger would judge of the sentence. */
  private List<SentenceReading> readings(OfCountries sentence) {
    Article article = new Article("", sentence.title(), sentence.text(), null, null, "en", null);
    return reader.read(article, countries.tag(article)).stream()
        .filter(reading -> reading.span().field() == Field.BODY)
        .filter(reading -> !reading.candidates().pairs().isEmpty())
        .toList();
  }
}
