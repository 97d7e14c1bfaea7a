package org.dateline.enrich.stream;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.dateline.enrich.dedup.DedupSettings;
import org.dateline.enrich.dedup.DuplicateDesk;
import org.dateline.enrich.dedup.Sketch;
import org.dateline.enrich.dedup.Story;
import org.dateline.enrich.dedup.Submission;
import org.dateline.enrich.dedup.Verdict;
import org.dateline.enrich.output.VerdictRecords;
import org.dateline.schemas.CarriersRecord;
import org.dateline.schemas.SketchRecord;
import org.dateline.schemas.VerdictRecord;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of the languages of a partition: a {@link DuplicateDesk} over stored windows. A
 * sketch that it can't read, or of a version that it can't compare, is unique: on doubt no article
 * is lost.
 */
public final class LanguageWriter
    implements Processor<String, SketchRecord, String, LanguageWriter.Judgement> {
  private final DedupSettings settings;
  private final boolean ordered;
  private @Nullable Open open;

  /** Greatest time of a sketch judged so far, milliseconds. */
  private long judgedUntil;

  /** A writer of sketches as they come. */
  LanguageWriter(DedupSettings settings) {
    this(settings, false);
  }

  /**
   * A writer that opens its stores when it is initialised.
   *
   * @param ordered true where sketches come in the order of their times, some while after they
   *     reached the task, whose own time runs ahead of them
   */
  public LanguageWriter(DedupSettings settings, boolean ordered) {
    this.settings = settings;
    this.ordered = ordered;
  }

  /**
   * What it answers, keyed by the article asked about.
   *
   * @param carriers who carried the text now, null where the article is unique
   */
  public record Judgement(VerdictRecord verdict, @Nullable CarriersRecord carriers) {}

  private record Open(
      ProcessorContext<String, Judgement> context, StoredWindow window, DuplicateDesk desk) {}

  @Override
  public void init(ProcessorContext<String, Judgement> context) {
    StoredWindow window =
        new StoredWindow(
            context.getStateStore(Stores.WINDOW), context.getStateStore(Stores.STORIES));
    open = new Open(context, window, new DuplicateDesk(settings, window.index(settings), window));
    judgedUntil = window.newest();
  }

  @Override
  public void process(Record<String, SketchRecord> record) {
    Open now = java.util.Objects.requireNonNull(open);
    SketchRecord asked = record.value();
    judgedUntil = Math.max(judgedUntil, record.timestamp());
    long time = ordered ? judgedUntil : now.context().currentStreamTimeMs();
    Submission submission = readable(now.window(), asked);
    Judgement judgement =
        submission == null
            ? new Judgement(VerdictRecords.unique(asked), null)
            : judge(now, asked, submission, time);
    now.context().forward(record.withKey(asked.getArticleId()).withValue(judgement));
  }

  private static Judgement judge(Open now, SketchRecord asked, Submission submission, long time) {
    Verdict verdict = now.desk().judge(submission, time);
    Story story = now.desk().storyOf(verdict);
    return new Judgement(
        VerdictRecords.of(asked, verdict), story == null ? null : VerdictRecords.of(story));
  }

  private static @Nullable Submission readable(StoredWindow window, SketchRecord asked) {
    if (!Sketch.isReadable(asked.getVersion())) {
      return null;
    }
    try {
      return window.read(asked);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
