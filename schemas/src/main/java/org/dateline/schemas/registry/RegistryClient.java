package org.dateline.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;

/**
 * The registry over HTTP: what was once answered is kept, since an id never changes its meaning. A
 * registry that does not answer is asked again for as long as {@link RegistrySettings#retryFor}
 * says. Safe for use by many threads.
 */
public final class RegistryClient implements SchemaRegistry {
  /** Confluent's error code for an id without schema; a plain 404 may be any proxy's. */
  private static final int SCHEMA_NOT_FOUND = 40403;

  private final RegistryExchange exchange;
  private final boolean autoRegister;
  private final Map<String, Map<Schema, Integer>> ids = new ConcurrentHashMap<>();
  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

  /** A client with its own connections; no call is made before the first question. */
  public RegistryClient(RegistrySettings settings) {
    this.exchange = new RegistryExchange(settings);
    this.autoRegister = settings.autoRegister();
  }

  @Override
  public int id(String subject, Schema schema) {
    Map<Schema, Integer> known = ids.computeIfAbsent(subject, name -> new ConcurrentHashMap<>());
    Integer id = known.get(schema);
    if (id == null) {
      id = askForId(subject, schema);
      known.put(schema, id);
    }
    return id;
  }

  @Override
  public Schema schema(int id) {
    Schema schema = schemas.get(id);
    if (schema == null) {
      schema = askForSchema(id);
      schemas.put(id, schema);
    }
    return schema;
  }

  /**
   * Asks once whether the registry answers, without retry.
   *
   * @throws RegistryException where it does not
   */
  public void ping() {
    exchange.once("GET", "/subjects", null).orThrow();
  }

  private int askForId(String subject, Schema schema) {
    String path = "/subjects/" + encode(subject) + (autoRegister ? "/versions" : "");
    String body = JsonNodeFactory.instance.objectNode().put("schema", schema.toString()).toString();
    RegistryExchange.Answer answer = exchange.patiently("POST", path, body);
    JsonNode id = answer.orThrow().path("id");
    if (!id.isInt()) {
      throw new RegistryException(answer.url() + " answered without an id", null);
    }
    return id.intValue();
  }

  private Schema askForSchema(int id) {
    RegistryExchange.Answer answer = exchange.patiently("GET", "/schemas/ids/" + id, null);
    if (answer.status() == 404 && answer.errorCode() == SCHEMA_NOT_FOUND) {
      throw new UnknownSchemaException(id, answer.url());
    }
    String json = answer.orThrow().path("schema").asText();
    try {
      return new Schema.Parser(NameValidator.NO_VALIDATION).parse(json);
    } catch (AvroRuntimeException e) {
      throw new UnknownSchemaException(id, answer.url(), e);
    }
  }

  private static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
