package org.dateline.enrich.stance.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@link BlendFitting}.
 *
 * @param files labelled sets; confidence is fitted on the first
 * @param encoder weights file of the deep tier, null for those that ship
 * @param witnesses where the witnesses are kept: read if it is there, else written; null to keep
 *     nothing
 * @param weights how much a set counts, by folder and file ({@code gold/dev}) or by folder
 * @param search how settings are looked for
 * @param splits how many times the sets are halved
 */
record FittingOptions(
    List<Path> files,
    @Nullable Path encoder,
    @Nullable Path witnesses,
    Map<String, Double> weights,
    SettingSearch search,
    int splits) {
  private static final int TRIALS = 3_000;
  private static final int SPLITS = 8;
  private static final double MOST_MIXED = 0.10;

  /**
   * Sets that the models learnt from are judged but choose nothing: there they are surer than on
   * new texts.
   */
  private static final Map<String, Double> WEIGHTS =
      Map.of(
          "gold", 1.0, "country_pairs", 1.0, "country_pairs/train", 0.0, "plv", 0.5, "dse", 0.25);

  /** Reads {@code --name value} options and files, in any order. */
  static FittingOptions of(String[] arguments) {
    List<Path> files = new ArrayList<>();
    Map<String, Double> weights = new HashMap<>(WEIGHTS);
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      if (!arguments[i].startsWith("--")) {
        files.add(Path.of(arguments[i]));
      } else if (i + 1 == arguments.length) {
        throw new IllegalArgumentException(arguments[i] + " without a value");
      } else if (arguments[i].equals("--weight")) {
        String[] weight = arguments[++i].split("=");
        weights.put(weight[0], Double.parseDouble(weight[1]));
      } else {
        options.put(arguments[i], arguments[++i]);
      }
    }
    FittingOptions read =
        new FittingOptions(
            files,
            path(options.remove("--encoder")),
            path(options.remove("--witnesses")),
            weights,
            new SettingSearch(
                Integer.parseInt(or(options.remove("--trials"), TRIALS)),
                Long.parseLong(or(options.remove("--seed"), 1)),
                Double.parseDouble(or(options.remove("--most-mixed"), MOST_MIXED))),
            Integer.parseInt(or(options.remove("--splits"), SPLITS)));
    if (!options.isEmpty() || files.isEmpty()) {
      throw new IllegalArgumentException(
          options.isEmpty() ? "no labelled set" : "unknown option " + options.keySet());
    }
    return read;
  }

  /** Folder and file of a set, {@code gold/dev}. */
  static String name(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    String stem = whole.getFileName().toString().replaceFirst("\\.jsonl(\\.gz)?$", "");
    return Objects.requireNonNull(whole.getParent()).getFileName() + "/" + stem;
  }

  /** How much a set counts; 1 where neither it nor its folder is listed. */
  double weight(Path file) {
    String name = name(file);
    Double folder = weights.getOrDefault(name.substring(0, name.indexOf('/')), 1.0);
    return weights.getOrDefault(name, folder);
  }

  private static @Nullable Path path(@Nullable String text) {
    return text == null ? null : Path.of(text);
  }

  private static String or(@Nullable String text, Object otherwise) {
    return text == null ? otherwise.toString() : text;
  }
}
