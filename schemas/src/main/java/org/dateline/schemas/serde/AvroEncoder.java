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
  /**
   * Most records are some hundred bytes and written by one thread: what they are written to is
   * kept.
   */
  private static final ThreadLocal<Page> PAGES = ThreadLocal.withInitial(Page::new);

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
    int id = id(topic);
    Page page = PAGES.get();
    try {
      return page.write(id, value, writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (page.isLarge()) {
        PAGES.remove();
      }
    }
  }

  private int id(String topic) {
    Integer id = ids.get(topic);
    if (id == null) {
      id = registry.id(SchemaRegistry.valueSubject(topic), schema);
      ids.put(topic, id);
    }
    return id;
  }

  /** Where one thread writes records, one after the other. */
  private static final class Page {
    private static final int LARGE = 1 << 20;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(8 << 10);
    private BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);

    <V> byte[] write(int schemaId, V value, DatumWriter<V> writer) throws IOException {
      // First the encoder, which may hold what is left of a record that could not be written.
      encoder = EncoderFactory.get().binaryEncoder(out, encoder);
      out.reset();
      Framing.write(schemaId, out);
      writer.write(value, encoder);
      encoder.flush();
      return out.toByteArray();
    }

    boolean isLarge() {
      return out.size() > LARGE;
    }
  }
}
