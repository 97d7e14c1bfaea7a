package org.dateline.enrich.dedup;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A bottom-k sketch of a text: its {@value #SIZE} smallest distinct shingle hashes, from which
 * resemblance and containment of two texts are estimated.
 *
 * <p>After A. Z. Broder, "On the resemblance and containment of documents", SEQUENCES 1997. Where
 * the paper shingles by 10 words for web pages, this takes {@value #SHINGLE_WORDS}: newsrooms edit
 * words, and longer shingles lose a copy after a few edits. Hashes are the upper 32 bits of
 * komihash 5.0, compared unsigned.
 */
public final class Sketch {
  /**
   * Version of what is taken of a text; 2 came with the {@link Particulars}. Sketches are compared
   * only with those of a version that {@link #isReadable}.
   */
  public static final int VERSION = 2;

  /** Has the same hashes, and no particulars. */
  private static final int WITHOUT_PARTICULARS = 1;

  /** Hashes kept at most. */
  public static final int SIZE = 64;

  /** Words in a shingle. */
  public static final int SHINGLE_WORDS = 3;

  private final int[] hashes;
  private final int shingles;

  private Sketch(int[] hashes, int shingles) {
    this.hashes = hashes;
    this.shingles = shingles;
  }

  /** The sketch of a text with these shingle hashes. */
  static Sketch of(DistinctHashes shingles) {
    return new Sketch(shingles.smallest(SIZE), shingles.size());
  }

  /**
   * Reads a sketch as {@link #toBytes} wrote it.
   *
   * @param bytes hashes, ascending
   * @param shingles how many distinct shingles the text has
   * @throws IllegalArgumentException where the two do not agree or the hashes do not ascend
   */
  public static Sketch of(ByteBuffer bytes, int shingles) {
    int[] hashes = new int[bytes.remaining() / Integer.BYTES];
    bytes.duplicate().asIntBuffer().get(hashes);
    if (bytes.remaining() % Integer.BYTES != 0 || hashes.length != Math.min(SIZE, shingles)) {
      throw new IllegalArgumentException(
          "a sketch of " + shingles + " shingles cannot have " + bytes.remaining() + " bytes");
    }
    for (int i = 1; i < hashes.length; i++) {
      if (Integer.compareUnsigned(hashes[i - 1], hashes[i]) >= 0) {
        throw new IllegalArgumentException(
            "hashes of a sketch must ascend, at " + i + " they don't");
      }
    }
    return new Sketch(hashes, shingles);
  }

  /** Whether sketches of a version can be compared with those of this one. */
  public static boolean isReadable(int version) {
    return version == VERSION || version == WITHOUT_PARTICULARS;
  }

  /** The hashes, ascending, 4 bytes each, big endian. */
  public ByteBuffer toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Integer.BYTES);
    bytes.asIntBuffer().put(hashes);
    return bytes;
  }

  /** How many distinct shingles the text has. */
  public int shingles() {
    return shingles;
  }

  /** How many hashes are kept: all shingles of a short text, else {@value #SIZE}. */
  int size() {
    return hashes.length;
  }

  /** The array itself, ascending; never to be written to. */
  int[] hashes() {
    return hashes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch that
        && shingles == that.shingles
        && Arrays.equals(hashes, that.hashes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return "Sketch[shingles=" + shingles + ", hashes=" + hashes.length + "]";
  }
}
