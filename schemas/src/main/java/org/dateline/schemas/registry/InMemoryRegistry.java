package org.dateline.schemas.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** A registry in this process: what the embedded registry serves, and what unit tests use. */
public final class InMemoryRegistry implements SchemaRegistry {
  private final Map<String, List<RegisteredSchema>> subjects = new TreeMap<>();
  private final Map<Integer, Schema> byId = new HashMap<>();
  private final Map<Schema, Integer> ids = new HashMap<>();

  @Override
  public int id(String subject, Schema schema) {
    return register(subject, schema).id();
  }

  @Override
  public synchronized Schema schema(int id) {
    Schema schema = byId.get(id);
    if (schema == null) {
      throw new UnknownSchemaException(id, "the registry of this process");
    }
    return schema;
  }

  /** Registers a schema under a subject; does nothing where the subject has it already. */
  public synchronized RegisteredSchema register(String subject, Schema schema) {
    return find(subject, schema).orElseGet(() -> restore(next(subject, schema)));
  }

  /** The version that {@link #register} would add, without adding it. */
  public synchronized RegisteredSchema next(String subject, Schema schema) {
    int version =
        versions(subject).stream().mapToInt(RegisteredSchema::version).max().orElse(0) + 1;
    int id =
        ids.containsKey(schema)
            ? ids.get(schema)
            : byId.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    return new RegisteredSchema(subject, version, id, schema);
  }

  /** Puts back a version with the number and the id that it had. */
  public synchronized RegisteredSchema restore(RegisteredSchema registered) {
    subjects.computeIfAbsent(registered.subject(), name -> new ArrayList<>()).add(registered);
    byId.put(registered.id(), registered.schema());
    ids.put(registered.schema(), registered.id());
    return registered;
  }

  /** The version of a subject that is this very schema. */
  public synchronized Optional<RegisteredSchema> find(String subject, Schema schema) {
    return versions(subject).stream().filter(v -> sameWithDocs(v.schema(), schema)).findFirst();
  }

  /** Versions of a subject, oldest first; empty where there is no such subject. */
  public synchronized List<RegisteredSchema> versions(String subject) {
    return List.copyOf(subjects.getOrDefault(subject, List.of()));
  }

  /** Names of all subjects, sorted. */
  public synchronized Collection<String> subjects() {
    return List.copyOf(subjects.keySet());
  }

  /** Forgets a version; its id stays readable, since records that carry it may still exist. */
  public synchronized void remove(RegisteredSchema registered) {
    List<RegisteredSchema> left =
        versions(registered.subject()).stream()
            .filter(version -> version.version() != registered.version())
            .toList();
    if (left.isEmpty()) {
      subjects.remove(registered.subject());
    } else {
      subjects.put(registered.subject(), new ArrayList<>(left));
    }
  }

  private static boolean sameWithDocs(Schema a, Schema b) {
    return a.equals(b) && a.toString().equals(b.toString());
  }
}
