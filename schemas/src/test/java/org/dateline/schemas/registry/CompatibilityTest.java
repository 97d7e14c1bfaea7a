package org.dateline.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class CompatibilityTest {
  private static final Schema ONE =
      SchemaBuilder.record("T").fields().requiredString("a").endRecord();
  private static final Schema WITH_DEFAULT =
      SchemaBuilder.record("T").fields().requiredString("a").optionalString("b").endRecord();
  private static final Schema WITHOUT_DEFAULT =
      SchemaBuilder.record("T").fields().requiredString("a").requiredString("b").endRecord();

  @Test
  void fullAllowsAFieldWithADefault() {
    assertThat(Compatibility.FULL.problems(WITH_DEFAULT, List.of(ONE))).isEmpty();
  }

  @Test
  void backwardNamesTheFieldWithoutADefault() {
    assertThat(Compatibility.BACKWARD.problems(WITHOUT_DEFAULT, List.of(ONE)))
        .singleElement()
        .asString()
        .startsWith("new reader, old writer")
        .contains("b");
  }

  @Test
  void forwardAllowsAFieldWithoutADefault() {
    assertThat(Compatibility.FORWARD.problems(WITHOUT_DEFAULT, List.of(ONE))).isEmpty();
  }

  @Test
  void onlyTransitiveLooksPastTheLastVersion() {
    List<Schema> earlier = List.of(ONE, WITHOUT_DEFAULT);

    assertThat(Compatibility.BACKWARD.problems(WITHOUT_DEFAULT, earlier)).isEmpty();
    assertThat(Compatibility.BACKWARD_TRANSITIVE.problems(WITHOUT_DEFAULT, earlier)).isNotEmpty();
  }

  @Test
  void noneAllowsEverything() {
    Schema other = SchemaBuilder.record("U").fields().requiredInt("x").endRecord();

    assertThat(Compatibility.NONE.problems(other, List.of(ONE))).isEmpty();
  }
}
