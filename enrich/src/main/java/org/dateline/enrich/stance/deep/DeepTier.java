package org.dateline.enrich.stance.deep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dateline.enrich.stance.PairModel;

/** Finds the deep tier's model where the build has it. */
public final class DeepTier {
  /** The one weights file that this version reads; the module {@code weights} carries it. */
  static final String MODEL = "org/dateline/weights/pair-reader-3.onnx";

  private static final String RUNTIME = "ai.onnxruntime.OrtEnvironment";

  private DeepTier() {}

  /**
   * The model, ready to run, or empty in a build without the module {@code weights}. Some 28 MB are
   * read and 60 MB held: load it once.
   *
   * @throws UncheckedIOException if the file is there and can't be read
   * @throws IllegalArgumentException if it is not a pair reader
   */
  public static Optional<PairModel> load() {
    return load(DeepTier.class.getClassLoader());
  }

  /**
   * The model of another weights file, for offline programs.
   *
   * @throws IllegalArgumentException if it is not a pair reader
   */
  public static PairModel read(Path file) throws IOException {
    return new PairReader(Files.readAllBytes(file));
  }

  static Optional<PairModel> load(ClassLoader classes) {
    try (InputStream model = classes.getResourceAsStream(MODEL)) {
      if (model == null || classes.getResource(RUNTIME.replace('.', '/') + ".class") == null) {
        return Optional.empty();
      }
      return Optional.of(new PairReader(model.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + MODEL, e);
    }
  }
}
