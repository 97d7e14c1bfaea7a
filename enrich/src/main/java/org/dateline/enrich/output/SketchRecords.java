package org.dateline.enrich.output;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.dedup.Appearance;
import org.dateline.enrich.dedup.Entry;
import org.dateline.enrich.dedup.Fingerprint;
import org.dateline.enrich.dedup.Sketch;
import org.dateline.enrich.dedup.Submission;
import org.dateline.schemas.SketchRecord;
import org.dateline.schemas.WindowEntry;

/** Submissions and entries of the window as records. */
public final class SketchRecords {
  private SketchRecords() {}

  /** A submission that asks nothing back: offset and superseded version are the caller's to add. */
  public static SketchRecord of(Submission submission) {
    Appearance article = submission.article();
    Fingerprint text = submission.text();
    SketchRecord record = new SketchRecord();
    record.setArticleId(article.articleId());
    record.setRevision(submission.revision());
    record.setRawOffset(-1);
    record.setUrl(article.url());
    record.setOutlet(article.outlet());
    record.setEventTime(Instant.ofEpochMilli(article.eventTime()));
    record.setVersion(Sketch.VERSION);
    record.setContentHash(Hashes.fixed(text.content()));
    record.setWords(text.words());
    record.setShingles(text.sketch().shingles());
    record.setSketch(text.sketch().toBytes());
    record.setTitleWords(boxed(text.titleWords()));
    record.setNumbers(boxed(text.numbers()));
    record.setParticulars(bytes(text.particulars()));
    return record;
  }

  /**
   * The submission of a record.
   *
   * @throws IllegalArgumentException where the sketch is malformed
   */
  public static Submission submission(SketchRecord record) {
    return new Submission(
        new Appearance(
            record.getArticleId(),
            record.getUrl(),
            record.getOutlet(),
            record.getEventTime().toEpochMilli()),
        record.getRevision(),
        new Fingerprint(
            Hashes.content(record.getContentHash()),
            record.getWords(),
            Sketch.of(sketch(record), record.getShingles()),
            unboxed(record.getTitleWords()),
            unboxed(record.getNumbers()),
            ints(record.getParticulars())));
  }

  /** The entry of a record. */
  public static Entry entry(WindowEntry record) {
    return new Entry(
        submission(record.getSketch()), record.getInsertedAt().toEpochMilli(), record.getStoryId());
  }

  private static ByteBuffer sketch(SketchRecord record) {
    return record.getSketch().duplicate();
  }

  private static ByteBuffer bytes(int[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    return bytes;
  }

  private static int[] ints(ByteBuffer bytes) {
    int[] values = new int[bytes.remaining() / Integer.BYTES];
    bytes.asIntBuffer().get(values);
    return values;
  }

  private static List<Integer> boxed(int[] values) {
    List<Integer> list = new ArrayList<>(values.length);
    for (int value : values) {
      list.add(value);
    }
    return list;
  }

  private static int[] unboxed(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
