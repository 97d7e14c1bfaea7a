package org.dateline.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** What a command wrote and how it ended, run in this JVM. */
public record CommandRun(int exit, String out, String err) {
  /** Runs a command and waits for its end. */
  public static CommandRun of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Dateline.execute(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), args);
    return new CommandRun(exit, out.toString(), err.toString());
  }

  /** The same with a common tail of arguments. */
  public static CommandRun of(String command, String sub, String[] tail) {
    return of(Stream.concat(Stream.of(command, sub), Arrays.stream(tail)).toArray(String[]::new));
  }
}
