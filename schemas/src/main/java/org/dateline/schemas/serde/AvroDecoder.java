package org.dateline.schemas.serde;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.schemas.registry.SchemaRegistry;
import org.dateline.schemas.registry.UnknownSchemaException;

/**
 * Framed bytes to records: read with the schema that they were written with, resolved to the one of
 * the generated class. Safe for use by many threads.
 *
 * @param <V> generated class
 */
public final class AvroDecoder<V extends SpecificRecord> {
  private final Class<V> type;
  private final SpecificData model;
  private final Schema readerSchema;
  private final SchemaRegistry registry;
  private final Map<Integer, DatumReader<V>> readers = new ConcurrentHashMap<>();

  /** A decoder that asks the registry once for each schema id that it meets. */
  public AvroDecoder(Class<V> type, SchemaRegistry registry) {
    TrustedClasses.install();
    this.type = type;
    this.model = SpecificData.getForClass(type);
    this.readerSchema = model.getSchema(type);
    this.registry = registry;
  }

  /**
   * Reads a record.
   *
   * @throws UndecodableException where the bytes are no such record
   * @throws org.dateline.schemas.registry.RegistryException where the registry can't be asked
   */
  public V decode(byte[] bytes) {
    DatumReader<V> reader = reader(Framing.schemaId(bytes));
    int length = bytes.length - Framing.HEADER;
    BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, Framing.HEADER, length, null);
    try {
      V value = reader.read(null, decoder);
      if (!decoder.isEnd()) {
        throw new UndecodableException("bytes are left over after the " + name(), null);
      }
      return value;
    } catch (UndecodableException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UndecodableException("not a " + name() + ": " + e, e);
    }
  }

  /** Reads a record, or says why not; a registry that can't be asked is still an exception. */
  public Decoded<V> tryDecode(byte[] bytes) {
    try {
      return new Decoded.Value<>(decode(bytes), bytes);
    } catch (UndecodableException e) {
      return new Decoded.Undecodable<>(String.valueOf(e.getMessage()), bytes);
    }
  }

  private DatumReader<V> reader(int schemaId) {
    DatumReader<V> reader = readers.get(schemaId);
    if (reader == null) {
      reader = new SpecificDatumReader<>(writerSchema(schemaId), readerSchema, model);
      readers.put(schemaId, reader);
    }
    return reader;
  }

  private Schema writerSchema(int schemaId) {
    try {
      Schema writer = registry.schema(schemaId);
      if (SchemaCompatibility.checkReaderWriterCompatibility(readerSchema, writer).getType()
          == SchemaCompatibilityType.INCOMPATIBLE) {
        throw new UndecodableException(
            "schema id " + schemaId + " is " + writer.getFullName() + ", not a " + name(), null);
      }
      return writer;
    } catch (UnknownSchemaException e) {
      throw new UndecodableException(String.valueOf(e.getMessage()), e);
    }
  }

  private String name() {
    return type.getSimpleName();
  }
}
