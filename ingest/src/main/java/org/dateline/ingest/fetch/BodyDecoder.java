package org.dateline.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes Content-Encoding: gzip, deflate (with and without zlib header), brotli, also several on
 * top of each other, and a gzip that no header names. Stops at the limit, so that a small body that
 * unpacks without end costs no more than the limit.
 */
final class BodyDecoder {
  /** What we ask servers for. */
  static final String ACCEPT_ENCODING = "gzip, deflate, br";

  private static final int MAX_LAYERS = 3;

  private BodyDecoder() {}

  /**
   * Decodes a body.
   *
   * @param contentEncoding value of the header, empty where there is none
   * @throws BodyTooLargeException past the limit
   * @throws IOException where the bytes are not what the header says
   */
  static byte[] decode(byte[] body, String contentEncoding, int maxBytes) throws IOException {
    List<String> layers = layers(contentEncoding);
    if (layers.size() > MAX_LAYERS) {
      throw new IOException("content encoded " + layers.size() + " times over");
    }
    byte[] decoded = body;
    for (String layer : layers) {
      decoded = undo(decoded, layer, maxBytes);
    }
    return isGzip(decoded) ? read(new GZIPInputStream(in(decoded)), maxBytes) : decoded;
  }

  /** The encodings in the order in which they are undone. */
  private static List<String> layers(String contentEncoding) {
    List<String> layers = new ArrayList<>();
    for (String name : contentEncoding.toLowerCase(Locale.ROOT).split(",")) {
      String layer = name.strip();
      if (!layer.isEmpty() && !layer.equals("identity")) {
        layers.add(layer);
      }
    }
    Collections.reverse(layers);
    return layers;
  }

  private static byte[] undo(byte[] body, String layer, int maxBytes) throws IOException {
    return switch (layer) {
      // Servers and proxies sometimes unpack a body and leave the header on it.
      case "gzip", "x-gzip" -> isGzip(body) ? read(new GZIPInputStream(in(body)), maxBytes) : body;
      case "deflate" ->
          read(new InflaterInputStream(in(body), new Inflater(!hasZlibHeader(body))), maxBytes);
      case "br" -> read(new BrotliInputStream(in(body)), maxBytes);
      default -> throw new IOException("unknown content encoding '" + layer + "'");
    };
  }

  private static byte[] read(InputStream decoding, int maxBytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try (decoding) {
      for (int n = decoding.read(buffer); n >= 0; n = decoding.read(buffer)) {
        if (out.size() + n > maxBytes) {
          throw new BodyTooLargeException(maxBytes);
        }
        out.write(buffer, 0, n);
      }
    }
    return out.toByteArray();
  }

  private static ByteArrayInputStream in(byte[] body) {
    return new ByteArrayInputStream(body);
  }

  private static boolean isGzip(byte[] body) {
    return body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b && body[2] == 8;
  }

  private static boolean hasZlibHeader(byte[] body) {
    return body.length > 1
        && (body[0] & 0x0f) == 8
        && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
  }

  /** A body is larger than the limit, before or after decoding. */
  static final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLargeException(int maxBytes) {
      super("body is larger than " + maxBytes + " bytes");
    }
  }
}
