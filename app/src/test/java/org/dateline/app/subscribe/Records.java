package org.dateline.app.subscribe;

import java.time.Instant;
import java.util.List;
import org.dateline.schemas.Attribution;
import org.dateline.schemas.CountryTag;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.Evidence;
import org.dateline.schemas.Field;
import org.dateline.schemas.HolderKind;
import org.dateline.schemas.Polarity;
import org.dateline.schemas.Provenance;
import org.dateline.schemas.Stance;
import org.dateline.schemas.StanceRecord;

/** Records for tests of what is shown. */
public final class Records {
  /** Time of all of them. */
  public static final Instant TIME = Instant.parse("2026-11-24T12:30:00Z");

  private Records() {}

  /** A stance with one sentence. */
  public static Stance stance(String holder, String target, Polarity polarity) {
    return Stance.newBuilder()
        .setHolder(holder)
        .setHolderKind(HolderKind.GOVERNMENT)
        .setTarget(target)
        .setPolarity(polarity)
        .setScore(polarity == Polarity.OPPOSE ? -0.8 : 0.8)
        .setConfidence(0.9)
        .setAttribution(Attribution.REPORTED)
        .setEvidence(
            List.of(new Evidence(Field.BODY, 0, 20, holder + " spoke of " + target + ".", "verb")))
        .build();
  }

  /** A stance as a record of its topic. */
  public static StanceRecord stanceRecord(Stance stance) {
    return StanceRecord.newBuilder()
        .setArticleId("a1")
        .setTitle("A title")
        .setOutlet("example.org")
        .setEventTime(TIME)
        .setStance(stance)
        .setProvenance(provenance())
        .build();
  }

  /** An article about countries. */
  public static EnrichedArticle article(String id, String title, List<String> countries) {
    return EnrichedArticle.newBuilder()
        .setId(id)
        .setTitle(title)
        .setOutlet("example.org")
        .setPublishedAt(TIME)
        .setEventTime(TIME)
        .setContentHash("00")
        .setEnrichedAt(TIME)
        .setCountries(
            countries.stream()
                .map(code -> new CountryTag(code, 0.5, true, 0.9, List.of()))
                .toList())
        .setStances(List.of(stance("PK", "US", Polarity.OPPOSE)))
        .setProvenance(provenance())
        .build();
  }

  private static Provenance provenance() {
    return Provenance.newBuilder().setFetchedAt(TIME).build();
  }
}
