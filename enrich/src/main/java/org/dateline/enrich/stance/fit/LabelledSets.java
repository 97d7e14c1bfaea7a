package org.dateline.enrich.stance.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.stance.PairModel;
import org.dateline.enrich.stance.deep.DeepTier;

/** Reads the labelled sets of a command line and has the witnesses heard on each article. */
final class LabelledSets {
  private final FittingOptions options;

  LabelledSets(FittingOptions options) {
    this.options = options;
  }

  /** The sets in the order of the command line. */
  List<FitSet> read() throws IOException {
    List<List<LabelledArticle>> files = new ArrayList<>();
    for (Path file : options.files()) {
      files.add(LabelledArticle.read(file));
    }
    List<List<PairWitnesses>> witnesses = witnesses(files.stream().flatMap(List::stream).toList());
    List<FitSet> sets = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < files.size(); i++) {
      List<WitnessedArticle> articles = new ArrayList<>();
      for (LabelledArticle one : files.get(i)) {
        articles.add(new WitnessedArticle(one.group(), one.gold(), witnesses.get(at)));
        at++;
      }
      Path file = options.files().get(i);
      sets.add(new FitSet(FittingOptions.name(file), options.weight(file), articles));
    }
    return sets;
  }

  private List<List<PairWitnesses>> witnesses(List<LabelledArticle> articles) throws IOException {
    Path kept = options.witnesses();
    String encoder = options.encoder() == null ? "bundled" : options.encoder().toString();
    List<String> names = options.files().stream().map(FittingOptions::name).toList();
    WitnessFile.Asked asked = new WitnessFile.Asked(encoder, names, articles.size());
    if (kept != null && Files.exists(kept)) {
      return WitnessFile.read(kept, asked);
    }
    WitnessCollector collector = new WitnessCollector(encoder());
    List<List<PairWitnesses>> all = new ArrayList<>();
    for (LabelledArticle one : articles) {
      all.add(collector.collect(one.article()));
    }
    if (kept != null) {
      WitnessFile.write(kept, asked, all);
    }
    return all;
  }

  private PairModel encoder() throws IOException {
    Path file = options.encoder();
    return file == null ? DeepTier.load().orElseThrow() : DeepTier.read(file);
  }
}
