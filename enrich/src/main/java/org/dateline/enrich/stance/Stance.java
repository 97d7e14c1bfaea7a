package org.dateline.enrich.stance;

import java.util.List;
import org.dateline.enrich.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who stands for or against whom in one article.
 *
 * @param holder ISO 3166-1 alpha-2 code, EU, UN, NATO, or AUTHOR for the voice of the article
 * @param holderKind who speaks or acts for the holder
 * @param target ISO 3166-1 alpha-2 code, EU, UN or NATO
 * @param polarity for, against, or both
 * @param score strength and sign, -1 to 1
 * @param confidence calibrated probability, 0 to 1, that holder, target and polarity are right
 * @param act PLOVER event type, or null
 * @param attribution on whose word it rests
 * @param evidence the sentences that show it, strongest first, at least one
 */
public record Stance(
    String holder,
    HolderKind holderKind,
    String target,
    Polarity polarity,
    double score,
    double confidence,
    @Nullable String act,
    Attribution attribution,
    List<Evidence> evidence) {
  /** Copies the evidence. */
  public Stance {
    evidence = List.copyOf(evidence);
  }

  /** Who speaks or acts for the holder. */
  public enum HolderKind {
    GOVERNMENT,
    OTHER,
    AUTHOR
  }

  /** For, against, or both at once. */
  public enum Polarity {
    SUPPORT,
    OPPOSE,
    MIXED
  }

  /** On whose word a stance rests: the article's own, reported of the holder, or quoted. */
  public enum Attribution {
    STATED,
    REPORTED,
    QUOTED
  }

  /**
   * A sentence or part of one that shows a stance.
   *
   * @param span where
   * @param text the words as they stand there
   * @param rule what found it: the name of a rule, or of the model with its version
   */
  public record Evidence(Span span, String text, String rule) {}
}
