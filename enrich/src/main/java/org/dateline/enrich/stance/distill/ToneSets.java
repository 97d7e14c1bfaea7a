package org.dateline.enrich.stance.distill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.enrich.learn.JsonRows;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.distill.MarkedSentence.Mark;

/**
 * The sets that the tone is learnt from and judged by, split as the encoder's trainer splits them
 * ({@code enrich/training/stance/corpora.py}): the encoder never saw what is kept apart.
 *
 * @param labelled NewsMTSC but for what is kept apart
 * @param apart the sentences of NewsMTSC to judge by
 * @param plain sentences of directed sentiment with two targets each, whose tone nobody has
 *     labelled; none that repeats one of {@code apart}
 */
record ToneSets(
    List<MarkedSentence> labelled, List<MarkedSentence> apart, List<MarkedSentence> plain) {
  private static final double KEPT_APART = 0.12;
  private static final int LONGEST = 320;
  private static final int RUN = 8;
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
  private static final Pattern BRACKETED = Pattern.compile("\\[(.*?)]");

  /** Reads {@code newsmtsc/train.jsonl.gz} and {@code dse/train.jsonl.gz} under {@code data}. */
  static ToneSets read(Path data) throws IOException {
    List<MarkedSentence> labelled = new ArrayList<>();
    List<MarkedSentence> apart = new ArrayList<>();
    for (MarkedSentence sentence :
        JsonRows.read(data.resolve("newsmtsc/train.jsonl.gz"), ToneSets::toned)) {
      (share(sentence.text()) < KEPT_APART ? apart : labelled).add(sentence);
    }
    Set<String> known = new HashSet<>();
    apart.forEach(sentence -> known.addAll(runs(sentence.text())));
    List<MarkedSentence> plain =
        JsonRows.read(data.resolve("dse/train.jsonl.gz"), ToneSets::directed).stream()
            .filter(s -> s.marks().size() == 2 && s.text().length() <= LONGEST)
            .filter(s -> !repeats(s.text(), known))
            .toList();
    return new ToneSets(labelled, apart, plain);
  }

  /** NewsMTSC (Hamborg and Donnay 2021): polarity 2, 4 or 6 of each target, by code points. */
  static MarkedSentence toned(JsonNode row) {
    String text = row.path("sentence_normalized").asText();
    List<Mark> targets = new ArrayList<>();
    for (JsonNode target : row.path("targets")) {
      int start = text.offsetByCodePoints(0, target.path("from").asInt());
      int end = text.offsetByCodePoints(0, target.path("to").asInt());
      boolean free = targets.stream().noneMatch(other -> other.overlaps(start, end));
      if (free && !text.substring(start, end).isBlank()) {
        double polarity = target.path("polarity").asDouble();
        PairScore tone = new PairScore(polarity == 6 ? 1 : 0, polarity == 2 ? 1 : 0);
        targets.add(new Mark(start, end, tone));
      }
    }
    return new MarkedSentence(text, targets);
  }

  /** Directed sentiment (Park et al. 2021): two ends in brackets, their tone left open. */
  static MarkedSentence directed(JsonNode row) {
    String text = row.path("text").asText();
    String bracketed = row.path("marked").asText();
    List<Mark> marks = new ArrayList<>();
    Matcher end = BRACKETED.matcher(bracketed);
    while (end.find()) {
      int start = end.start() - 2 * marks.size();
      marks.add(new Mark(start, start + end.group(1).length(), PairScore.NONE));
    }
    boolean clean = bracketed.replace("[", "").replace("]", "").equals(text);
    return new MarkedSentence(text, clean ? marks : List.of());
  }

  /** Where the sentence falls between 0 and 1, by a hash of its words. */
  private static double share(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join(" ", words(text)).getBytes(StandardCharsets.UTF_8));
      return Integer.toUnsignedLong(ByteBuffer.wrap(hash).getInt()) / 0x1p32;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean repeats(String text, Set<String> known) {
    Set<String> runs = runs(text);
    return runs.stream().filter(known::contains).count() * 2 > runs.size();
  }

  private static Set<String> runs(String text) {
    List<String> words = words(text);
    Set<String> runs = new HashSet<>();
    for (int i = 0; i < Math.max(1, words.size() - RUN + 1); i++) {
      runs.add(String.join(" ", words.subList(i, Math.min(words.size(), i + RUN))));
    }
    return runs;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }
}
