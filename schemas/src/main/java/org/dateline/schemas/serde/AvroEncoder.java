package org.dateline.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.schemas.registry.SchemaRegistry;

/**
 * Records to framed bytes. Safe for use by many threads.
 *
 * @param <V> generated class
 */
public final class AvroEncoder<V extends SpecificRecord> {
  private final Schema schema;
  private final DatumWriter<V> writer;
  private final SchemaRegistry registry;
  private final Map<String, Integer> ids = new ConcurrentHashMap<>();

  /** An encoder that asks the registry once for each topic. */
  public AvroEncoder(Class<V> type, SchemaRegistry registry) {
    SpecificData model = SpecificData.getForClass(type);
    this.schema = model.getSchema(type);
    this.writer = new SpecificDatumWriter<>(schema, model);
    this.registry = registry;
  }

  /**
   * Writes a record.
   *
   * @param topic whose subject the schema is registered under
   * @throws org.dateline.schemas.registry.RegistryException where the registry can't be asked or
   *     refuses the schema
   */
  public byte[] encode(String topic, V value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    Framing.write(id(topic), out);
    try {
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
      writer.write(value, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private int id(String topic) {
    Integer id = ids.get(topic);
    if (id == null) {
      id = registry.id(SchemaRegistry.valueSubject(topic), schema);
      ids.put(topic, id);
    }
    return id;
  }
}
