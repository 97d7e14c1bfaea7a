package org.dateline.enrich.stance;

import java.util.List;
import org.dateline.enrich.text.Field;

/** Which sentences are an article's text. */
public final class Telling {
  private Telling() {}

  /**
   * The field that a sentence counts as: its own, but a title is the text where no sentence of the
   * body names a country.
   */
  public static Field field(SentenceReading reading, List<SentenceReading> all) {
    boolean body = all.stream().anyMatch(one -> one.span().field() == Field.BODY);
    return body ? reading.span().field() : Field.BODY;
  }
}
