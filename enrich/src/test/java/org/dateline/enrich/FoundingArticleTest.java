package org.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.country.CountryTag;
import org.dateline.enrich.stance.Stance;
import org.dateline.enrich.stance.Stance.Polarity;
import org.dateline.enrich.text.Article;
import org.junit.jupiter.api.Test;

/**
 * The article that started Dateline, an op-ed on Russia courting Pakistan while both condemn what
 * the United States do, and one of our own of the same build.
 */
class FoundingArticleTest {
  private static final Path GOLD = Path.of("../../shared/data/gold/dev.jsonl");
  private static final Taggers TAGGERS = Taggers.all();

  @Test
  void readsTheOpEdOnRussiaAndPakistan() throws IOException {
    assumeTrue(Files.exists(GOLD), "skipped: the evaluation data are not here");
    JsonNode seed = null;
    for (String line : Files.readAllLines(GOLD)) {
      JsonNode each = new ObjectMapper().readTree(line);
      seed = each.path("id").asText().equals("seed0") ? each : seed;
    }
    Reading reading = read(seed.path("title").asText(), seed.path("text").asText());

    assertThat(reading.focus()).containsExactlyInAnyOrder("PK", "RU", "US", "AF");
    assertThat(reading.codes()).contains("SU", "IN");
    assertThat(reading.of("PK", "US")).isEqualTo(Polarity.OPPOSE);
    assertThat(reading.of("RU", "US")).isEqualTo(Polarity.OPPOSE);
    assertThat(reading.evidence("PK", "US")).contains("condemning US drone strikes");
    assertThat(reading.evidence("RU", "US")).contains("condemning US drone strikes");
    assertThat(reading.of("RU", "PK")).isEqualTo(Polarity.SUPPORT);
    assertThat(reading.of("PK", "RU")).isEqualTo(Polarity.SUPPORT);
    assertThat(List.of("PK", "RU"))
        .anyMatch(target -> reading.of("AUTHOR", target) == Polarity.SUPPORT);
    assertThat(reading.of("US", "PK")).isNotIn(Polarity.SUPPORT, Polarity.MIXED);
    assertThat(reading.of("US", "RU")).isNotIn(Polarity.SUPPORT, Polarity.MIXED);
  }

  @Test
  void readsOneOfTheSameBuild() {
    Reading reading =
        read(
            "A guest from Cairo",
            """
            Egyptian Foreign Minister Karim Haddad is in Nairobi to meet his counterpart, Kenyan \
            Foreign Minister Grace Wanjiru, and other members of the government.

            Much was put on the table for what looks like a new partnership. Ms Wanjiru and Mr Haddad \
            were of one mind in their talks when it came to condemning British air strikes as unlawful \
            and a breach of the country's sovereignty. In addition, the two foreign ministers said that \
            their countries were looking forward to closer economic cooperation in the years ahead.

            The visit of the Egyptian foreign minister was meant to reassure Kenya that Egypt keeps the \
            door open for trade. Hence, while Egypt has been known to ally with Sudan and Kenya has been \
            known to ally with Britain where that war is concerned, something new seems to be in the \
            making. Kenya is doing the right thing by looking for more friends than one.
            """);

    assertThat(reading.focus()).containsExactlyInAnyOrder("EG", "KE");
    assertThat(reading.codes()).contains("GB", "SD");
    assertThat(reading.of("KE", "GB")).isEqualTo(Polarity.OPPOSE);
    assertThat(reading.of("EG", "GB")).isEqualTo(Polarity.OPPOSE);
    assertThat(reading.evidence("KE", "GB")).contains("condemning British air strikes");
    assertThat(reading.of("EG", "KE")).isEqualTo(Polarity.SUPPORT);
    assertThat(reading.of("GB", "KE")).isNotIn(Polarity.SUPPORT, Polarity.MIXED);
    assertThat(reading.of("KE", "EG")).isNotIn(Polarity.OPPOSE, Polarity.MIXED);
    assertThat(reading.of("AUTHOR", "KE")).isEqualTo(Polarity.SUPPORT);
    assertThat(reading.of("GB", "EG")).isNotIn(Polarity.SUPPORT, Polarity.MIXED);
  }

  private static Reading read(String title, String text) {
    Article article =
        new Article("a", title, text, null, Instant.parse("2012-10-05T00:00:00Z"), "en", null);
    Countries countries = TAGGERS.countries().tag(article);
    return new Reading(countries, TAGGERS.stances().tag(article, countries));
  }

  /** What the taggers say of an article. */
  private record Reading(Countries countries, List<Stance> stances) {
    Set<String> focus() {
      return countries.tags().stream()
          .filter(CountryTag::focus)
          .map(CountryTag::code)
          .collect(Collectors.toSet());
    }

    Set<String> codes() {
      return countries.tags().stream().map(CountryTag::code).collect(Collectors.toSet());
    }

    private Optional<Stance> stance(String holder, String target) {
      return stances.stream()
          .filter(each -> each.holder().equals(holder) && each.target().equals(target))
          .findFirst();
    }

    Polarity of(String holder, String target) {
      return stance(holder, target).map(Stance::polarity).orElse(null);
    }

    String evidence(String holder, String target) {
      return stance(holder, target).orElseThrow().evidence().stream()
          .map(Object::toString)
          .collect(Collectors.joining("\n"));
    }
  }
}
