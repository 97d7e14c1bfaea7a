package org.dateline.enrich.output;

import org.dateline.enrich.text.Span;
import org.dateline.schemas.Attribution;
import org.dateline.schemas.CountryTag;
import org.dateline.schemas.Evidence;
import org.dateline.schemas.Field;
import org.dateline.schemas.HolderKind;
import org.dateline.schemas.Mention;
import org.dateline.schemas.MentionKind;
import org.dateline.schemas.Polarity;
import org.dateline.schemas.Stance;

/** Countries and stances as records; the enums of both sides have the same names. */
public final class TagRecords {
  private TagRecords() {}

  /** A country with its mentions. */
  public static CountryTag country(org.dateline.enrich.country.CountryTag tag) {
    return new CountryTag(
        tag.code(),
        tag.salience(),
        tag.focus(),
        tag.confidence(),
        tag.mentions().stream().map(TagRecords::mention).toList());
  }

  /** A stance with its evidence. */
  public static Stance stance(org.dateline.enrich.stance.Stance stance) {
    return new Stance(
        stance.holder(),
        HolderKind.valueOf(stance.holderKind().name()),
        stance.target(),
        Polarity.valueOf(stance.polarity().name()),
        stance.score(),
        stance.confidence(),
        stance.act(),
        Attribution.valueOf(stance.attribution().name()),
        stance.evidence().stream().map(TagRecords::evidence).toList());
  }

  private static Mention mention(org.dateline.enrich.country.Mention mention) {
    Span span = mention.span();
    return new Mention(
        field(span),
        span.start(),
        span.end(),
        mention.text(),
        MentionKind.valueOf(mention.kind().name()));
  }

  private static Evidence evidence(org.dateline.enrich.stance.Stance.Evidence evidence) {
    Span span = evidence.span();
    return new Evidence(field(span), span.start(), span.end(), evidence.text(), evidence.rule());
  }

  private static Field field(Span span) {
    return Field.valueOf(span.field().name());
  }
}
