package org.dateline.app.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Writes one JSON object a line, each flushed whole. */
final class JsonLines {
  private static final JsonFactory JSON = new JsonFactory();

  private final PrintWriter out;

  JsonLines(PrintWriter out) {
    this.out = out;
  }

  /** Writes one object: the body writes it from start to end. */
  void write(Body body) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      body.write(json);
    }
    out.println(line);
    out.flush();
  }

  /** The fields of one object. */
  interface Body {
    /** Writes the object with its start and end. */
    void write(JsonGenerator json) throws IOException;
  }
}
