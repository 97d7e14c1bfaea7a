package org.dateline.app.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.app.diff.Comparison.Count;
import org.dateline.app.diff.Difference.Turn;
import org.dateline.app.diff.Difference.Where;
import org.dateline.schemas.Attribution;
import org.dateline.schemas.CountryTag;
import org.dateline.schemas.DuplicateKind;
import org.dateline.schemas.DuplicateRecord;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.HolderKind;
import org.dateline.schemas.Polarity;
import org.dateline.schemas.Provenance;
import org.dateline.schemas.Stance;
import org.dateline.schemas.serde.TrustedClasses;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  static {
    TrustedClasses.install();
  }

  private final Side a = new Side();
  private final Side b = new Side();

  /** An article; tags such as {@code PK*} (focus), {@code US}, {@code PK>US-}, {@code PK>US+}. */
  private static EnrichedArticle article(String id, int revision, String hash, String... tags) {
    List<CountryTag> countries = new ArrayList<>();
    List<Stance> stances = new ArrayList<>();
    for (String tag : tags) {
      if (tag.contains(">")) {
        stances.add(
            Stance.newBuilder()
                .setHolder(tag.substring(0, 2))
                .setHolderKind(HolderKind.GOVERNMENT)
                .setTarget(tag.substring(3, 5))
                .setPolarity(tag.endsWith("+") ? Polarity.SUPPORT : Polarity.OPPOSE)
                .setScore(0)
                .setConfidence(0.5)
                .setAttribution(Attribution.STATED)
                .build());
      } else {
        countries.add(
            CountryTag.newBuilder()
                .setCode(tag.substring(0, 2))
                .setSalience(0.5)
                .setFocus(tag.endsWith("*"))
                .setConfidence(0.9)
                .build());
      }
    }
    return EnrichedArticle.newBuilder()
        .setId(id)
        .setTitle("Title " + id)
        .setContentHash(hash)
        .setRevision(revision)
        .setEventTime(Instant.EPOCH)
        .setCountries(countries)
        .setStances(stances)
        .setEnrichedAt(Instant.EPOCH)
        .setProvenance(Provenance.newBuilder().setFetchedAt(Instant.EPOCH).build())
        .build();
  }

  private static DuplicateRecord copy(String id, String of) {
    return DuplicateRecord.newBuilder()
        .setKind(DuplicateKind.NEAR)
        .setArticleId(of)
        .setOriginalId(of)
        .setCopyId(id)
        .setTitle("")
        .setResemblance(0.9)
        .setContainment(0.9)
        .setDelayMillis(0)
        .setEventTime(Instant.EPOCH)
        .setDetectedAt(Instant.EPOCH)
        .build();
  }

  @Test
  void sameTagsOfTheSameArticlesAreNoDifference() {
    a.add(article("1", 1, "x", "PK*", "PK>US-"));
    b.add(article("1", 1, "x", "PK*", "PK>US-"));
    assertThat(Comparison.of(a, b).differences()).isEmpty();
    assertThat(DiffTable.lines(Comparison.of(a, b), "live", "trial"))
        .containsExactly(
            "live: 1 articles, trial: 1; only in live: 0, only in trial: 0, carried by another article in trial: 0, changed: 0");
  }

  @Test
  void tagsAreGainedLostAndTurned() {
    a.add(article("1", 1, "x", "PK*", "US", "IN", "PK>US-", "IN>PK-"));
    b.add(article("1", 1, "x", "PK", "US*", "CN", "PK>US+", "CN>PK+"));
    Comparison comparison = Comparison.of(a, b);
    Difference difference = comparison.differences().get(0);
    assertThat(difference.countriesGained()).containsExactly("CN");
    assertThat(difference.countriesLost()).containsExactly("IN");
    assertThat(difference.focusGained()).containsExactly("US");
    assertThat(difference.focusLost()).containsExactly("PK");
    assertThat(difference.stancesGained()).containsOnlyKeys("CN>PK");
    assertThat(difference.stancesLost()).containsOnlyKeys("IN>PK");
    assertThat(difference.stancesTurned())
        .containsEntry("PK>US", new Turn(Polarity.OPPOSE, Polarity.SUPPORT));
    assertThat(comparison.countries()).containsEntry("IN", new Count(0, 1, 0));
    assertThat(comparison.pairs())
        .containsEntry("CN>PK", new Count(1, 0, 0))
        .containsEntry("PK>US", new Count(0, 0, 1));
  }

  @Test
  void theLatestRevisionCountsInWhateverOrderTheyCome() {
    a.add(article("1", 2, "y", "PK*"));
    a.add(article("1", 1, "x", "US*"));
    b.add(article("1", 1, "x", "US*"));
    Difference difference = Comparison.of(a, b).differences().get(0);
    assertThat(difference.textChanged()).isTrue();
    assertThat(difference.countriesLost()).containsExactly("PK");
  }

  @Test
  void aTextThatAnotherCopyCarriesIsNotMissing() {
    a.add(article("1", 1, "x", "PK*"));
    a.add(copy("2", "1"));
    a.add(article("3", 1, "z", "US*"));
    b.add(article("2", 1, "x", "PK*"));
    b.add(copy("1", "2"));
    b.add(article("4", 1, "w", "CN*"));
    Comparison comparison = Comparison.of(a, b);
    assertThat(comparison.count(Where.ONLY_A)).isEqualTo(1);
    assertThat(comparison.count(Where.ONLY_B)).isEqualTo(1);
    assertThat(comparison.count(Where.OTHER_CARRIER)).isEqualTo(1);
    assertThat(DiffTable.lines(comparison, "a", "b")).anyMatch(line -> line.endsWith("copy of 2"));
  }

  @Test
  void jsonHasALineForEachArticleAndOneForTheTotals() {
    a.add(article("1", 1, "x", "PK*", "PK>US-"));
    b.add(article("1", 1, "x", "PK*"));
    List<? extends JsonNode> lines = DiffJson.lines(Comparison.of(a, b), "a", "b");
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).at("/stances/lost/0/holder").asText()).isEqualTo("PK");
    assertThat(lines.get(0).at("/where").asText()).isEqualTo("BOTH");
    assertThat(lines.get(1).at("/totals/pairs/0/lost").asInt()).isEqualTo(1);
    assertThat(lines.get(1).at("/totals/changed").asInt()).isEqualTo(1);
  }
}
