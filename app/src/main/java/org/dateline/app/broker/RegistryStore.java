package org.dateline.app.broker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.dateline.schemas.registry.Compatibility;
import org.dateline.schemas.registry.InMemoryRegistry;
import org.dateline.schemas.registry.RegisteredSchema;
import org.dateline.schemas.registry.UnknownSchemaException;

/**
 * What the embedded registry knows and how it answers: an {@link InMemoryRegistry} whose changes go
 * to the {@link SchemasTopic} first.
 */
final class RegistryStore {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final InMemoryRegistry registry;
  private final SchemasTopic journal;
  private Compatibility level = Compatibility.FULL_TRANSITIVE;

  RegistryStore(InMemoryRegistry registry, SchemasTopic journal) {
    this.registry = registry;
    this.journal = journal;
  }

  JsonNode empty() {
    return JSON.objectNode();
  }

  JsonNode mode() {
    return JSON.objectNode().put("mode", "READWRITE");
  }

  JsonNode types() {
    return JSON.arrayNode().add("AVRO");
  }

  JsonNode subjects() {
    ArrayNode names = JSON.arrayNode();
    registry.subjects().forEach(names::add);
    return names;
  }

  JsonNode byId(int id) {
    return JSON.objectNode().put("schema", known(id).toString());
  }

  JsonNode schemaOf(int id) {
    try {
      return new JsonMapper().readTree(known(id).toString());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("schema " + id + " is not JSON", e);
    }
  }

  JsonNode uses(int id) {
    ArrayNode uses = JSON.arrayNode();
    registry.subjects().stream()
        .flatMap(subject -> registry.versions(subject).stream())
        .filter(registered -> registered.id() == id)
        .forEach(
            registered ->
                uses.addObject()
                    .put("subject", registered.subject())
                    .put("version", registered.version()));
    return uses;
  }

  JsonNode versions(String subject) {
    ArrayNode numbers = JSON.arrayNode();
    existing(subject).forEach(registered -> numbers.add(registered.version()));
    return numbers;
  }

  JsonNode version(String subject, String version) {
    List<RegisteredSchema> all = existing(subject);
    if (version.equals("latest") || version.equals("-1")) {
      return describe(all.get(all.size() - 1));
    }
    return all.stream()
        .filter(registered -> Integer.toString(registered.version()).equals(version))
        .findFirst()
        .map(RegistryStore::describe)
        .orElseThrow(() -> RegistryError.noSuchVersion(version));
  }

  JsonNode find(String subject, JsonNode body) {
    existing(subject);
    return registry
        .find(subject, schema(body))
        .map(RegistryStore::describe)
        .orElseThrow(() -> RegistryError.noSuchSchema("of '" + subject + "'"));
  }

  synchronized JsonNode register(String subject, JsonNode body) {
    Schema schema = schema(body);
    RegisteredSchema registered =
        registry.find(subject, schema).orElseGet(() -> add(subject, schema));
    return JSON.objectNode().put("id", registered.id());
  }

  synchronized JsonNode delete(String subject) {
    ArrayNode deleted = JSON.arrayNode();
    for (RegisteredSchema registered : existing(subject)) {
      journal.delete(registered);
      registry.remove(registered);
      deleted.add(registered.version());
    }
    return deleted;
  }

  synchronized JsonNode check(String subject, JsonNode body) {
    List<String> problems = problems(subject, schema(body));
    ObjectNode answer = JSON.objectNode().put("is_compatible", problems.isEmpty());
    ArrayNode messages = answer.putArray("messages");
    problems.forEach(messages::add);
    return answer;
  }

  synchronized JsonNode level() {
    return JSON.objectNode().put("compatibilityLevel", level.name());
  }

  synchronized JsonNode setLevel(JsonNode body) {
    String name = body.path("compatibility").asText();
    try {
      level = Compatibility.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw RegistryError.invalidLevel(name);
    }
    return JSON.objectNode().put("compatibility", level.name());
  }

  private RegisteredSchema add(String subject, Schema schema) {
    List<String> problems = problems(subject, schema);
    if (!problems.isEmpty()) {
      throw RegistryError.incompatible(subject, problems.get(0));
    }
    RegisteredSchema next = registry.next(subject, schema);
    journal.append(next);
    return registry.restore(next);
  }

  private List<String> problems(String subject, Schema schema) {
    return level.problems(
        schema, registry.versions(subject).stream().map(RegisteredSchema::schema).toList());
  }

  private Schema known(int id) {
    try {
      return registry.schema(id);
    } catch (UnknownSchemaException e) {
      throw RegistryError.noSuchSchema(Integer.toString(id));
    }
  }

  private List<RegisteredSchema> existing(String subject) {
    List<RegisteredSchema> versions = registry.versions(subject);
    if (versions.isEmpty()) {
      throw RegistryError.noSuchSubject(subject);
    }
    return versions;
  }

  private static Schema schema(JsonNode body) {
    String type = body.path("schemaType").asText("AVRO");
    if (!type.equals("AVRO")) {
      throw RegistryError.invalid("only AVRO is kept here, not " + type);
    }
    try {
      return new Schema.Parser(NameValidator.NO_VALIDATION).parse(body.path("schema").asText());
    } catch (AvroRuntimeException e) {
      throw RegistryError.invalid(String.valueOf(e.getMessage()));
    }
  }

  private static ObjectNode describe(RegisteredSchema registered) {
    return JSON.objectNode()
        .put("subject", registered.subject())
        .put("version", registered.version())
        .put("id", registered.id())
        .put("schema", registered.schema().toString());
  }
}
