package org.dateline.enrich.stance.linear;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dateline.enrich.stance.PairScore;

/**
 * The weights of a linear model: two for each hashed feature, as multiples of one step in a byte.
 * File: name, bits, step, number of features that weigh, then each by the gap to the one before.
 */
public final class LinearWeights {
  private final String name;
  private final int bits;
  private final float step;
  private final byte[] support;
  private final byte[] oppose;

  private LinearWeights(String name, int bits, float step, byte[] support, byte[] oppose) {
    this.name = name;
    this.bits = bits;
    this.step = step;
    this.support = support;
    this.oppose = oppose;
  }

  /** Rounds trained weights to bytes. */
  static LinearWeights of(String name, int bits, double[] support, double[] oppose) {
    double most = 0;
    for (int i = 0; i < support.length; i++) {
      most = Math.max(most, Math.max(Math.abs(support[i]), Math.abs(oppose[i])));
    }
    float step = (float) (most / 127);
    LinearWeights weights =
        new LinearWeights(name, bits, step, new byte[support.length], new byte[oppose.length]);
    for (int i = 0; i < support.length; i++) {
      weights.support[i] = (byte) Math.round(support[i] / step);
      weights.oppose[i] = (byte) Math.round(oppose[i] / step);
    }
    return weights;
  }

  /** The weights in a file beside this class. */
  static LinearWeights shipped(String file) {
    try (InputStream in =
        Objects.requireNonNull(LinearWeights.class.getResourceAsStream(file), file)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  static LinearWeights read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream)));
    String name = in.readUTF();
    int bits = in.readUnsignedByte();
    float step = in.readFloat();
    byte[] support = new byte[1 << bits];
    byte[] oppose = new byte[1 << bits];
    int at = 0;
    for (int left = in.readInt(); left > 0; left--) {
      at += in.readUnsignedShort();
      support[at] = in.readByte();
      oppose[at] = in.readByte();
    }
    return new LinearWeights(name, bits, step, support, oppose);
  }

  void write(OutputStream stream) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(stream)))) {
      out.writeUTF(name);
      out.writeByte(bits);
      out.writeFloat(step);
      int last = 0;
      int count = 0;
      for (int i = 0; i < support.length; i++) {
        if (weighs(i) || i - last == 0xFFFF) {
          count++;
          last = i;
        }
      }
      out.writeInt(count);
      last = 0;
      for (int i = 0; i < support.length; i++) {
        if (weighs(i) || i - last == 0xFFFF) {
          out.writeShort(i - last);
          out.writeByte(support[i]);
          out.writeByte(oppose[i]);
          last = i;
        }
      }
    }
  }

  private boolean weighs(int feature) {
    return support[feature] != 0 || oppose[feature] != 0;
  }

  String name() {
    return name;
  }

  int bits() {
    return bits;
  }

  /** Probabilities of what has these features. */
  PairScore score(FeatureSink features) {
    double supports = 0;
    double opposes = 0;
    for (int i = 0; i < features.size(); i++) {
      supports += support[features.get(i)] * step;
      opposes += oppose[features.get(i)] * step;
    }
    double s = Math.exp(supports);
    double o = Math.exp(opposes);
    return new PairScore(s / (1 + s + o), o / (1 + s + o));
  }
}
