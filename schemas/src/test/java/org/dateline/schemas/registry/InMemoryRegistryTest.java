package org.dateline.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class InMemoryRegistryTest {
  private static final Schema A =
      SchemaBuilder.record("A").fields().requiredString("a").endRecord();
  private static final Schema B =
      SchemaBuilder.record("B").fields().requiredString("b").endRecord();

  private final InMemoryRegistry registry = new InMemoryRegistry();

  @Test
  void givesTheSameSchemaTheSameIdUnderEverySubject() {
    assertThat(registry.id("one", A)).isEqualTo(registry.id("two", A));
    assertThat(registry.id("two", B)).isNotEqualTo(registry.id("two", A));
  }

  @Test
  void countsVersionsWithinASubject() {
    registry.register("one", A);
    registry.register("two", B);

    assertThat(registry.register("two", A).version()).isEqualTo(2);
    assertThat(registry.register("two", B).version()).isEqualTo(1);
  }

  @Test
  void keepsAnIdReadableAfterItsSubjectIsRemoved() {
    RegisteredSchema registered = registry.register("one", A);

    registry.remove(registered);

    assertThat(registry.subjects()).isEmpty();
    assertThat(registry.schema(registered.id())).isEqualTo(A);
  }

  @Test
  void namesTheIdThatItDoesNotKnow() {
    assertThatThrownBy(() -> registry.schema(12))
        .isInstanceOf(UnknownSchemaException.class)
        .hasMessageContaining("12");
  }
}
