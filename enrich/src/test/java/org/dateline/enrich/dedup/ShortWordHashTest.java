package org.dateline.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class ShortWordHashTest {
  @Property
  void isThatOfTheLibraryWhateverStandsBehindTheWord(
      @ForAll @StringLength(min = 8, max = 8) String units) {
    ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asCharBuffer().put(units);

    for (int length = 1; length <= ShortWordHash.MOST_UNITS; length++) {
      assertThat(ShortWordHash.of(bytes.getLong(0), bytes.getLong(8), length))
          .isEqualTo(Hashing.komihash5_0().hashCharsToLong(units.substring(0, length)));
    }
  }
}
