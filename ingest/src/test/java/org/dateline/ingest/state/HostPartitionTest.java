package org.dateline.ingest.state;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class HostPartitionTest {
  @Property
  void keepsAllFeedsOfAHostTogether(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String host,
      @ForAll @AlphaChars @StringLength(max = 20) String path,
      @ForAll @IntRange(min = 1, max = 64) int partitions) {
    int partition = HostPartition.of("https://" + host + ".example/", partitions);
    assertThat(partition).isBetween(0, partitions - 1);
    assertThat(HostPartition.of("http://WWW." + host + ".example:8080/" + path, partitions))
        .isEqualTo(partition);
  }
}
