package org.dateline.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dateline.ingest.fetch.Exchange.Answer;
import org.dateline.ingest.url.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/**
 * Captures of any number of archive files by address and time: the lines of their indexes, sorted
 * together in a file that goes with the process. Keys are those of canonical addresses, so that
 * captures of addresses lie together that differ in nothing that tells pages apart.
 */
public final class Catalogue implements Closeable {
  private final Path file;
  private final SortedLines lines;
  private final CaptureLines format;

  private Catalogue(Path file, SortedLines lines, CaptureLines format) {
    this.file = file;
    this.lines = lines;
    this.format = format;
  }

  /** Takes captures until all are there. */
  public static final class Builder implements Closeable {
    private final LineSorter sorter = new LineSorter(LineSorter.HELD);
    private final CaptureLines format;

    /** A catalogue of the captures in these files. */
    public Builder(CaptureLines format) {
      this.format = format;
    }

    /** Adds one. */
    public void add(Capture capture) throws IOException {
      sorter.add(format.line(key(capture.url()), capture));
    }

    /** The catalogue, ready for look-ups. */
    public Catalogue build() throws IOException {
      Path file = Files.createTempFile("dateline-catalogue", ".txt");
      try {
        sorter.writeTo(file);
        return new Catalogue(file, SortedLines.open(file), format);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      sorter.close();
    }
  }

  /**
   * Captures of exactly this address from a time on, in the order of time; read as they are asked
   * for.
   */
  public Stream<Capture> from(String url, Instant time) {
    return alike(url, time).filter(capture -> capture.url().equals(url));
  }

  /**
   * The capture that is nearest to a time, before it rather than after; of an address that differs
   * in scheme, www, case or tracking where there is none of this one.
   */
  public @Nullable Capture nearest(String url, Instant time) {
    Capture exactly = nearest(url, time, capture -> capture.url().equals(url));
    return exactly != null ? exactly : nearest(url, time, capture -> true);
  }

  private @Nullable Capture nearest(String url, Instant time, Predicate<Capture> wanted) {
    Capture before = null;
    for (Iterator<Capture> all = alike(url, null).filter(wanted).iterator(); all.hasNext(); ) {
      Capture next = all.next();
      if (!next.answered().isBefore(time)) {
        return before != null ? before : next;
      }
      before = next;
    }
    return before;
  }

  private Stream<Capture> alike(String url, @Nullable Instant time) {
    String key = key(url) + " ";
    Iterator<String> from = lines.from(time == null ? key : key + CaptureLines.time(time));
    Stream<String> read =
        StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(from, Spliterator.ORDERED | Spliterator.NONNULL),
            false);
    return read.takeWhile(line -> line.startsWith(key)).map(this::capture);
  }

  private Capture capture(String line) {
    try {
      return format.capture(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same for addresses that differ in nothing that tells pages apart. */
  private static String key(String url) {
    String canonical = CanonicalUrl.of(url);
    return Surt.of(canonical == null ? url : canonical);
  }

  /**
   * The answer of a capture, its body taken from where it is stored.
   *
   * @throws IOException where it can't be read, or the record that holds the body is not there
   */
  public Answer answer(Capture capture) throws IOException {
    Answer answer = CaptureReader.read(capture);
    if (capture.kind() != Capture.Kind.SAME) {
      return answer;
    }
    Capture whole = holder(capture);
    if (whole == null) {
      throw new IOException(capture.origin() + ": the record that it repeats is not there");
    }
    Answer stored = CaptureReader.read(whole);
    return new Answer(answer.status(), answer.headers(), stored.body(), answer.heads());
  }

  /** The record that a revisit names by its date; where it names none, the nearest that fits. */
  private @Nullable Capture holder(Capture revisit) {
    String url = revisit.notes().getOrDefault(Captures.REFERS_TO, revisit.url());
    Instant named = Captures.date(revisit.notes().get(Captures.REFERS_TO_DATE));
    if (named != null) {
      Capture found =
          alike(url, named)
              .takeWhile(each -> !each.date().isAfter(named.plusSeconds(1)))
              .filter(each -> holds(each, revisit))
              .findFirst()
              .orElse(null);
      if (found != null) {
        return found;
      }
    }
    return alike(url, null)
        .filter(each -> holds(each, revisit))
        .min(Comparator.comparing(each -> Duration.between(each.date(), revisit.date()).abs()))
        .orElse(null);
  }

  private static boolean holds(Capture whole, Capture revisit) {
    return whole.kind() == Capture.Kind.WHOLE
        && (revisit.digest() == null || revisit.digest().equals(whole.digest()));
  }

  /** Removes the file. */
  @Override
  public void close() throws IOException {
    lines.close();
    Files.deleteIfExists(file);
  }
}
