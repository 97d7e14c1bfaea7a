package org.dateline.app.subscribe;

import java.util.List;
import java.util.Locale;
import org.dateline.schemas.Evidence;
import org.dateline.schemas.Polarity;
import org.dateline.schemas.Stance;
import org.jspecify.annotations.Nullable;

/** A stance in a table: {@code PK>US -}, and its sentences below. */
public final class StanceText {
  private static final int EVIDENCE_WIDTH = 160;

  private StanceText() {}

  /** Holder, target and sign: {@code +} for, {@code -} against, {@code ~} both. */
  public static String shortForm(Stance stance) {
    return stance.getHolder() + ">" + stance.getTarget() + " " + sign(stance.getPolarity());
  }

  /** {@code +} for, {@code -} against, {@code ~} both, a space where nothing is decided. */
  static String sign(@Nullable Polarity polarity) {
    if (polarity == null) {
      return " ";
    }
    return switch (polarity) {
      case SUPPORT -> "+";
      case OPPOSE -> "-";
      case MIXED -> "~";
    };
  }

  /** A line for each sentence that shows it. */
  public static List<String> evidence(Stance stance) {
    return stance.getEvidence().stream().map(sentence -> evidence(stance, sentence)).toList();
  }

  private static String evidence(Stance stance, Evidence sentence) {
    return String.format(
        Locale.ROOT,
        "    %s %.2f \"%s\"",
        shortForm(stance),
        Math.abs(stance.getScore()),
        Columns.cut(sentence.getText().replaceAll("\\s+", " "), EVIDENCE_WIDTH));
  }
}
