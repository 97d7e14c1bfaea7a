package org.dateline.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of the demo, as they lie on the class path beside this package. */
final class DemoResources {
  private DemoResources() {}

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String name) {
    try (InputStream in = DemoResources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException(name + ": no such resource of the demo");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + e.getMessage(), e);
    }
  }
}
