package org.dateline.app.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Text that changes as the demo goes on. Lines between {@code @after 12s} and {@code @end} stand
 * from that moment on, those between {@code @before 12s} and {@code @end} until then; all others
 * always. The marks themselves never show. Blocks do not nest.
 */
final class TimedText {
  private record Line(@Nullable Duration from, @Nullable Duration until, String text) {
    boolean standsAt(Duration elapsed) {
      return (from == null || elapsed.compareTo(from) >= 0)
          && (until == null || elapsed.compareTo(until) < 0);
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final NavigableSet<Duration> changes = new TreeSet<>();

  private TimedText() {}

  /**
   * Reads the marks.
   *
   * @param name of the text, for errors
   * @throws IllegalArgumentException for a block within a block or without an end
   */
  static TimedText of(String name, String text) {
    TimedText timed = new TimedText();
    Duration from = null;
    Duration until = null;
    for (String line : text.lines().toList()) {
      boolean opens = line.startsWith("@after ") || line.startsWith("@before ");
      if (opens && (from != null || until != null)) {
        throw new IllegalArgumentException(name + ": a block within a block: " + line);
      }
      if (opens) {
        Duration moment = duration(line.substring(line.indexOf(' ') + 1));
        timed.changes.add(moment);
        from = line.startsWith("@after ") ? moment : null;
        until = line.startsWith("@before ") ? moment : null;
      } else if (line.equals("@end")) {
        from = null;
        until = null;
      } else {
        timed.lines.add(new Line(from, until, line));
      }
    }
    if (from != null || until != null) {
      throw new IllegalArgumentException(name + ": a block without @end");
    }
    return timed;
  }

  /** The text as it stands so long after the start. */
  String at(Duration elapsed) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      if (line.standsAt(elapsed)) {
        text.append(line.text()).append('\n');
      }
    }
    return text.toString();
  }

  /** The last change until then, zero where nothing has changed yet. */
  Duration lastChange(Duration elapsed) {
    Duration last = changes.floor(elapsed);
    return last == null ? Duration.ZERO : last;
  }

  /** All moments at which it changes. */
  NavigableSet<Duration> changes() {
    return new TreeSet<>(changes);
  }

  /** Reads a duration such as {@code 24s}, {@code 5m} or {@code 3h40m}. */
  static Duration duration(String written) {
    return Duration.parse("PT" + written.trim().toUpperCase(Locale.ROOT));
  }
}
