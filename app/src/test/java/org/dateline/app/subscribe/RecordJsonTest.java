package org.dateline.app.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.avro.Schema;
import org.dateline.schemas.EnrichedArticle;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
  private final EnrichedArticle article = Records.article("a1", "T", List.of("PK"));

  @Test
  void hasEveryFieldOfTheSchemaByItsName() {
    List<String> names = article.getSchema().getFields().stream().map(Schema.Field::name).toList();

    assertThat(RecordJson.of(article).fieldNames()).toIterable().containsExactlyElementsOf(names);
  }

  @Test
  void writesTimesInIsoAndUnknownsAsNull() {
    JsonNode json = RecordJson.of(article);

    assertThat(json.path("publishedAt").asText()).isEqualTo("2026-11-24T12:30:00Z");
    assertThat(json.path("modifiedAt").isNull()).isTrue();
    assertThat(json.path("authors").isArray()).isTrue();
    assertThat(json.at("/stances/0/evidence/0/text").asText()).isEqualTo("PK spoke of US.");
    assertThat(json.at("/stances/0/score").isDouble()).isTrue();
  }
}
