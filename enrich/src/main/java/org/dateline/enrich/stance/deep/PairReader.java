package org.dateline.enrich.stance.deep;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.PairModel;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.PairSentence;

/**
 * The pair reader: one pass of a small encoder over a sentence, then a head that judges each
 * ordered pair. One sentence a run, so a result never depends on other sentences; the weights are
 * whole numbers, so it hardly depends on the machine. The model file carries its own vocabulary,
 * marks and version.
 */
final class PairReader implements PairModel, AutoCloseable {
  private static final int CLASSES = 3;

  private final OrtEnvironment runtime;
  private final OrtSession session;
  private final WordPieces pieces;
  private final SentenceReader reader;
  private final String name;

  /**
   * @param model the ONNX file
   * @throws IllegalArgumentException if it is not a pair reader
   */
  PairReader(byte[] model) {
    try {
      runtime = OrtEnvironment.getEnvironment();
      session = runtime.createSession(model, options());
      Map<String, String> notes = session.getMetadata().getCustomMetadata();
      name = "pair-reader-" + note(notes, "version");
      pieces = new WordPieces(note(notes, "vocabulary").lines().toList());
      reader = reader(pieces, notes);
    } catch (OrtException e) {
      throw new IllegalArgumentException("pair reader: " + e.getMessage(), e);
    }
  }

  /** One thread a call: articles are what runs side by side. */
  private static OrtSession.SessionOptions options() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setMemoryPatternOptimization(false);
    return options;
  }

  private static SentenceReader reader(WordPieces pieces, Map<String, String> notes) {
    Map<String, String> marks = new HashMap<>();
    for (String mark : List.of("MENTION", "/", "IMPLIED", "TEXT", "AUTHOR")) {
      marks.put(mark, note(notes, "mark " + mark));
    }
    Map<String, String> names = new HashMap<>();
    note(notes, "called").lines().forEach(l -> names.put(l.split("\t")[0], l.split("\t")[1]));
    return new SentenceReader(pieces, marks, names, Integer.parseInt(note(notes, "longest")));
  }

  private static String note(Map<String, String> notes, String key) {
    String value = notes.get(key);
    if (value == null) {
      throw new IllegalArgumentException("pair reader: model file without \"" + key + "\"");
    }
    return value;
  }

  WordPieces pieces() {
    return pieces;
  }

  Reading read(PairSentence sentence) {
    return reader.read(sentence);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<PairScore> score(PairSentence sentence) {
    Reading reading = reader.read(sentence);
    List<String> actors = List.copyOf(reading.actors().keySet());
    List<PairScore> scores =
        new ArrayList<>(Collections.nCopies(sentence.pairs().size(), PairScore.NONE));
    List<Integer> judged = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      Pair pair = sentence.pairs().get(i);
      if (actors.contains(pair.holder()) && actors.contains(pair.target())) {
        judged.add(i);
      }
    }
    if (judged.isEmpty()) {
      return scores;
    }
    float[] holders = new float[judged.size() * actors.size()];
    float[] targets = new float[holders.length];
    for (int row = 0; row < judged.size(); row++) {
      Pair pair = sentence.pairs().get(judged.get(row));
      holders[row * actors.size() + actors.indexOf(pair.holder())] = 1;
      targets[row * actors.size() + actors.indexOf(pair.target())] = 1;
    }
    float[] probabilities = run(reading, holders, targets);
    for (int row = 0; row < judged.size(); row++) {
      scores.set(
          judged.get(row),
          new PairScore(probabilities[row * CLASSES + 1], probabilities[row * CLASSES + 2]));
    }
    return scores;
  }

  private float[] run(Reading reading, float[] holders, float[] targets) {
    int tokens = reading.ids().length;
    int actors = reading.actors().size();
    long pairs = holders.length / actors;
    try (OnnxTensor ids =
            OnnxTensor.createTensor(runtime, LongBuffer.wrap(reading.ids()), new long[] {tokens});
        OnnxTensor places = tensor(places(reading), actors, tokens);
        OnnxTensor near =
            OnnxTensor.createTensor(
                runtime, LongBuffer.wrap(near(reading)), new long[] {actors, tokens});
        OnnxTensor holding = tensor(holders, pairs, actors);
        OnnxTensor targeted = tensor(targets, pairs, actors);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "ids", ids,
                    "actors", places,
                    "near", near,
                    "holders", holding,
                    "targets", targeted))) {
      float[] probabilities = new float[(int) pairs * CLASSES];
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(probabilities);
      return probabilities;
    } catch (OrtException e) {
      throw new IllegalStateException("pair reader failed on " + tokens + " pieces", e);
    }
  }

  private static float[] places(Reading reading) {
    int tokens = reading.ids().length;
    float[] places = new float[reading.actors().size() * tokens];
    int row = 0;
    for (List<Integer> actor : reading.actors().values()) {
      for (int place : actor) {
        places[row * tokens + place] = 1;
      }
      row++;
    }
    return places;
  }

  private static long[] near(Reading reading) {
    int tokens = reading.ids().length;
    long[] near = new long[reading.actors().size() * tokens];
    int row = 0;
    for (List<Integer> actor : reading.actors().values()) {
      System.arraycopy(Distances.to(actor, tokens), 0, near, row * tokens, tokens);
      row++;
    }
    return near;
  }

  private OnnxTensor tensor(float[] values, long rows, long columns) throws OrtException {
    return OnnxTensor.createTensor(runtime, FloatBuffer.wrap(values), new long[] {rows, columns});
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("pair reader did not close", e);
    }
  }
}
