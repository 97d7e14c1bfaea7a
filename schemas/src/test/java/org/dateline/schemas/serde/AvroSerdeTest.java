package org.dateline.schemas.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.dateline.schemas.DeadLetter;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.InMemoryRegistry;
import org.dateline.schemas.registry.RegistryException;
import org.dateline.schemas.registry.SchemaRegistry;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {
  private static final String TOPIC = Topics.DEAD_LETTERS.name();

  private final InMemoryRegistry registry = new InMemoryRegistry();
  private final AvroSerde<DeadLetter> serde = AvroSerde.of(Topics.DEAD_LETTERS, registry);

  @Test
  void readsBackWhatItWrote() {
    DeadLetter letter = letter();

    byte[] bytes = serde.serializer().serialize(TOPIC, letter);

    assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(letter);
  }

  @Test
  void framesWithAZeroByteAndTheIdOfTheSchema() {
    byte[] bytes = serde.serializer().serialize(TOPIC, letter());

    int id = registry.id("news.dead-letters-value", DeadLetter.getClassSchema());
    assertThat(bytes[0]).isZero();
    assertThat(ByteBuffer.wrap(bytes, 1, 4).getInt()).isEqualTo(id);
  }

  @Test
  void writesTheSameWhateverCameBefore() {
    byte[] alone = serde.serializer().serialize(TOPIC, letter());
    DeadLetter huge = letter();
    huge.setMessage("m".repeat(3 << 20));
    DeadLetter impossible = letter();
    impossible.setMessage(null);

    assertThat(serde.deserializer().deserialize(TOPIC, serde.serializer().serialize(TOPIC, huge)))
        .isEqualTo(huge);
    assertThat(serde.serializer().serialize(TOPIC, letter())).isEqualTo(alone);
    assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, impossible))
        .isInstanceOf(RuntimeException.class);
    assertThat(serde.serializer().serialize(TOPIC, letter())).isEqualTo(alone);
  }

  @Test
  void passesTombstonesThrough() {
    assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
    assertThat(serde.deserializer().deserialize(TOPIC, (byte[]) null)).isNull();
  }

  @Test
  void readsARecordOfAnOlderSchemaWithTheDefaultsOfToday() throws IOException {
    Schema old =
        SchemaBuilder.record("DeadLetter")
            .namespace("org.dateline.schemas")
            .fields()
            .requiredString("stage")
            .requiredString("cause")
            .requiredString("message")
            .requiredString("retired")
            .requiredLong("timestamp")
            .requiredLong("failedAt")
            .endRecord();
    GenericRecord record = new GenericData.Record(old);
    List.of("stage", "cause", "message", "retired").forEach(name -> record.put(name, name));
    record.put("timestamp", 1L);
    record.put("failedAt", 2L);

    DeadLetter read =
        serde.deserializer().deserialize(TOPIC, framed(registry.id("old-value", old), record));

    assertThat(read.getMessage()).isEqualTo("message");
    assertThat(read.getTopic()).isNull();
    assertThat(read.getPartition()).isEqualTo(-1);
    assertThat(read.getFailedAt()).isEqualTo(Instant.ofEpochMilli(2));
  }

  @Test
  void handsOnTheBytesAsTheyCame() {
    AvroDecoder<DeadLetter> decoder = new AvroDecoder<>(DeadLetter.class, registry);
    byte[] good = serde.serializer().serialize(TOPIC, letter());
    byte[] bad = "garbage".getBytes(UTF_8);

    assertThat(decoder.tryDecode(good).bytes()).isSameAs(good);
    assertThat(decoder.tryDecode(bad).bytes()).isSameAs(bad);
    assertThat(decoder.tryDecode(bad))
        .isInstanceOfSatisfying(
            Decoded.Undecodable.class, bad2 -> assertThat(bad2.reason()).contains("103"));
  }

  @Test
  void refusesAnIdThatTheRegistryDoesNotKnow() {
    byte[] bytes = serde.serializer().serialize(TOPIC, letter());
    ByteBuffer.wrap(bytes).putInt(1, 4711);

    assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, bytes))
        .isInstanceOf(UndecodableException.class)
        .hasMessageContaining("4711");
  }

  @Test
  void refusesARecordOfAnotherType() throws IOException {
    Schema other = SchemaBuilder.record("Song").fields().requiredString("tune").endRecord();
    GenericRecord song = new GenericData.Record(other);
    song.put("tune", "la");
    byte[] bytes = framed(registry.id("songs-value", other), song);

    assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, bytes))
        .isInstanceOf(UndecodableException.class)
        .hasMessageContaining("Song");
  }

  @Test
  void refusesBytesThatAreLeftOver() {
    byte[] bytes = serde.serializer().serialize(TOPIC, letter());

    assertThatThrownBy(
            () -> serde.deserializer().deserialize(TOPIC, Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(UndecodableException.class);
  }

  @Test
  void refusesALengthOfTwoGigabytesWithoutAllocatingIt() {
    byte[] bytes = serde.serializer().serialize(TOPIC, letter());
    byte[] hostile = Arrays.copyOf(bytes, 10);
    byte[] twoGigabytes = {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f};
    System.arraycopy(twoGigabytes, 0, hostile, 5, 5);

    assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, hostile))
        .isInstanceOf(UndecodableException.class);
  }

  @Test
  void neverTakesASilentRegistryForABadRecord() {
    byte[] bytes = serde.serializer().serialize(TOPIC, letter());
    SchemaRegistry silent =
        new SchemaRegistry() {
          @Override
          public int id(String subject, Schema schema) {
            throw new RegistryException("down", null);
          }

          @Override
          public Schema schema(int id) {
            throw new RegistryException("down", null);
          }
        };
    AvroDecoder<DeadLetter> decoder = new AvroDecoder<>(DeadLetter.class, silent);

    assertThatThrownBy(() -> decoder.tryDecode(bytes)).isInstanceOf(RegistryException.class);
  }

  @Property
  void anyBytesAreARecordOrUndecodable(@ForAll @Size(max = 200) byte[] bytes) {
    assertThat(new AvroDecoder<>(DeadLetter.class, registry).tryDecode(bytes)).isNotNull();
  }

  @Property(tries = 300)
  void aFlippedByteIsARecordOrUndecodable(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = serde.serializer().serialize(TOPIC, letter());
    bytes[Framing.HEADER + random.nextInt(bytes.length - Framing.HEADER)] = (byte) random.nextInt();

    assertThat(new AvroDecoder<>(DeadLetter.class, registry).tryDecode(bytes)).isNotNull();
  }

  private static byte[] framed(int id, GenericRecord record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Framing.write(id, out);
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
    encoder.flush();
    return out.toByteArray();
  }

  private static DeadLetter letter() {
    return DeadLetter.newBuilder()
        .setStage("decode")
        .setCause("Garbage")
        .setMessage("what is this: \u0645\u0631\u062d\u0628\u0627")
        .setTopic("news.raw")
        .setPartition(2)
        .setOffset(77)
        .setValue(ByteBuffer.wrap(new byte[] {1, 2, 3}))
        .setTimestamp(Instant.parse("2026-11-24T12:00:00Z"))
        .setFailedAt(Instant.parse("2026-11-24T12:00:01Z"))
        .build();
  }
}
