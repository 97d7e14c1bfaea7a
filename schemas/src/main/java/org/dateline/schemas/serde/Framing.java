package org.dateline.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** The five bytes in front of every record: a zero byte and the schema id, big endian. */
final class Framing {
  static final int HEADER = 5;
  private static final byte MAGIC = 0;

  private Framing() {}

  static void write(int schemaId, ByteArrayOutputStream out) {
    out.writeBytes(ByteBuffer.allocate(HEADER).put(MAGIC).putInt(schemaId).array());
  }

  /**
   * The schema id of framed bytes.
   *
   * @throws UndecodableException where they are not framed
   */
  static int schemaId(byte[] bytes) {
    if (bytes.length < HEADER) {
      throw new UndecodableException(
          bytes.length + " bytes are too short for a framed Avro record", null);
    }
    if (bytes[0] != MAGIC) {
      throw new UndecodableException(
          "first byte is " + (bytes[0] & 0xff) + ", not the 0 of a framed Avro record", null);
    }
    return ByteBuffer.wrap(bytes, 1, 4).getInt();
  }
}
