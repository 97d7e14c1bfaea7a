package org.dateline.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistryClientTest {
  private static final Schema SCHEMA =
      SchemaBuilder.record("Thing").fields().requiredString("name").endRecord();
  private static final String AS_JSON = SCHEMA.toString().replace("\"", "\\\"");

  private final StubRegistry stub = new StubRegistry();

  @AfterEach
  void stop() {
    stub.close();
  }

  @Test
  void registersASchemaOnceAndRemembersItsId() {
    stub.answering(200, "{\"id\": 7}");
    RegistryClient client = client(stub.url());

    int first = client.id("news.raw-value", SCHEMA);
    int second = client.id("news.raw-value", SCHEMA);

    assertThat(first).isEqualTo(7);
    assertThat(second).isEqualTo(7);
    assertThat(stub.requests)
        .singleElement()
        .asString()
        .startsWith("POST /subjects/news.raw-value/versions {\"schema\":\"{");
  }

  @Test
  void fetchesASchemaOnce() {
    stub.answering(200, "{\"schema\": \"" + AS_JSON + "\"}");
    RegistryClient client = client(stub.url());

    Schema first = client.schema(7);
    client.schema(7);

    assertThat(first).isEqualTo(SCHEMA);
    assertThat(stub.requests).containsExactly("GET /schemas/ids/7");
  }

  @Test
  void keepsAPathInTheUrlAsPrefix() {
    stub.answering(200, "{\"schema\": \"" + AS_JSON + "\"}");

    client(stub.url() + "/apis/ccompat/v7/").schema(3);

    assertThat(stub.requests).containsExactly("GET /apis/ccompat/v7/schemas/ids/3");
  }

  @Test
  void tellsAnIdThatTheRegistryDoesNotKnow() {
    stub.answering(404, "{\"error_code\": 40403, \"message\": \"Schema not found\"}");

    assertThatThrownBy(() -> client(stub.url()).schema(99))
        .isInstanceOf(UnknownSchemaException.class)
        .hasMessageContaining("99")
        .hasMessageContaining(stub.url());
  }

  @Test
  void doesNotTakeTheNotFoundOfAProxyForAnUnknownSchema() {
    stub.answering(404, "<html>no such page</html>");

    assertThatThrownBy(() -> client(stub.url()).schema(99))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining(stub.url())
        .hasMessageContaining("404");
  }

  @Test
  void asksAgainUntilTheRegistryRecovers() {
    stub.answering(503, "").answering(500, "{}").answering(200, "{\"id\": 1}");

    assertThat(client(stub.url()).id("a-value", SCHEMA)).isEqualTo(1);
    assertThat(stub.requests).hasSize(3);
  }

  @Test
  void namesTheAddressThatDoesNotAnswer() {
    String dead = deadUrl();
    RegistryClient client =
        new RegistryClient(RegistrySettings.of(dead).retryingFor(Duration.ofMillis(250)));

    assertThatThrownBy(() -> client.schema(1))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining(dead)
        .hasMessageContaining("does not answer");
  }

  @Test
  void turnsToTheNextAddressWhenOneIsDead() {
    stub.answering(200, "{\"id\": 5}");
    RegistryClient client =
        new RegistryClient(
            RegistrySettings.of(deadUrl() + "," + stub.url()).retryingFor(Duration.ZERO));

    assertThat(client.id("a-value", SCHEMA)).isEqualTo(5);
  }

  @Test
  void doesNotAskAgainWhenTheCredentialsAreRefused() {
    stub.answering(401, "{\"message\": \"who are you\"}");

    assertThatThrownBy(() -> client(stub.url()).id("a-value", SCHEMA))
        .hasMessageContaining("refuses these credentials")
        .hasMessageContaining("who are you");
    assertThat(stub.requests).hasSize(1);
  }

  @Test
  void takesUserAndPasswordFromTheUrlAndKeepsThemOutOfMessages() {
    stub.answering(409, "{\"message\": \"READER_FIELD_MISSING_DEFAULT_VALUE\"}");
    String withUser = stub.url().replace("http://", "http://ann:s3cret@");

    assertThatThrownBy(() -> client(withUser).id("a-value", SCHEMA))
        .hasMessageContaining("incompatible")
        .hasMessageNotContaining("s3cret");
    assertThat(stub.authorizations).containsExactly("Basic YW5uOnMzY3JldA==");
  }

  @Test
  void sendsABearerToken() {
    stub.answering(200, "{\"id\": 5}");
    RegistrySettings settings =
        RegistrySettings.of(stub.url()).with(new Credentials.Bearer("t0ken"));

    new RegistryClient(settings).id("a-value", SCHEMA);

    assertThat(stub.authorizations).containsExactly("Bearer t0ken");
    assertThat(settings.toString()).doesNotContain("t0ken");
  }

  @Test
  void namesATrustStoreThatIsNotThere() {
    RegistrySettings settings =
        RegistrySettings.of("https://localhost:1")
            .with(new TrustStore(java.nio.file.Path.of("no-such.p12"), "pw"));

    assertThatThrownBy(() -> new RegistryClient(settings)).hasMessageContaining("no-such.p12");
  }

  @Test
  void refusesAnAddressThatIsNoUrl() {
    assertThatThrownBy(() -> RegistrySettings.of("localhost:8081"))
        .hasMessageContaining("localhost:8081");
  }

  private static RegistryClient client(String url) {
    return new RegistryClient(RegistrySettings.of(url).retryingFor(Duration.ofSeconds(5)));
  }

  private static String deadUrl() {
    try (StubRegistry gone = new StubRegistry()) {
      return gone.url();
    }
  }
}
