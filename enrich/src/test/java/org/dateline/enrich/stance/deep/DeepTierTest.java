package org.dateline.enrich.stance.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeepTierTest {
  @Test
  void loadsTheShippedWeights() {
    assertThat(DeepTier.load())
        .hasValueSatisfying(m -> assertThat(m.name()).startsWith("pair-reader-"));
  }

  @Test
  void isAbsentWithoutTheWeights() {
    assertThat(DeepTier.load(new Classes(null, true))).isEmpty();
  }

  @Test
  void isAbsentWithoutTheRuntime() {
    assertThat(DeepTier.load(new Classes(new byte[] {1}, false))).isEmpty();
  }

  @Test
  void refusesBrokenWeights() {
    assertThatThrownBy(() -> DeepTier.load(new Classes(new byte[] {1}, true)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A class path with or without the two things that the deep tier needs. */
  private static final class Classes extends ClassLoader {
    private final byte @Nullable [] weights;
    private final boolean runtime;

    Classes(byte @Nullable [] weights, boolean runtime) {
      super(null);
      this.weights = weights;
      this.runtime = runtime;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
      return weights == null || !name.equals(DeepTier.MODEL)
          ? null
          : new ByteArrayInputStream(weights);
    }

    @Override
    public @Nullable URL getResource(String name) {
      return runtime ? DeepTierTest.class.getResource("DeepTierTest.class") : null;
    }
  }
}
