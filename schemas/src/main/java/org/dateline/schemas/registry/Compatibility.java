package org.dateline.schemas.registry;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;

/**
 * How a new schema must agree with the earlier ones of its subject. Backward: a reader with the new
 * schema reads what was written with the old one; forward: the other way; full: both. Transitive:
 * against every earlier version and not the last alone. Names as in the Confluent Schema Registry.
 */
public enum Compatibility {
  NONE(false, false, false),
  BACKWARD(true, false, false),
  BACKWARD_TRANSITIVE(true, false, true),
  FORWARD(false, true, false),
  FORWARD_TRANSITIVE(false, true, true),
  FULL(true, true, false),
  FULL_TRANSITIVE(true, true, true);

  private final boolean backward;
  private final boolean forward;
  private final boolean transitive;

  Compatibility(boolean backward, boolean forward, boolean transitive) {
    this.backward = backward;
    this.forward = forward;
    this.transitive = transitive;
  }

  /**
   * What stands against the candidate, one line each; empty where nothing does.
   *
   * @param earlier versions of the subject, oldest first
   */
  public List<String> problems(Schema candidate, List<Schema> earlier) {
    List<Schema> compared =
        transitive || earlier.isEmpty()
            ? earlier
            : earlier.subList(earlier.size() - 1, earlier.size());
    List<String> problems = new ArrayList<>();
    for (Schema old : compared) {
      if (backward) {
        collect("new reader, old writer", candidate, old, problems);
      }
      if (forward) {
        collect("old reader, new writer", old, candidate, problems);
      }
    }
    return problems;
  }

  private static void collect(String direction, Schema reader, Schema writer, List<String> into) {
    SchemaPairCompatibility pair =
        SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
    pair.getResult()
        .getIncompatibilities()
        .forEach(
            found ->
                into.add(
                    direction
                        + ": "
                        + found.getType()
                        + " at "
                        + found.getLocation()
                        + ": "
                        + found.getMessage()));
  }
}
