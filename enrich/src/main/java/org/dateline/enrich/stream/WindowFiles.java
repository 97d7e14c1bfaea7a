package org.dateline.enrich.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.CompactionOptionsUniversal;
import org.rocksdb.Options;

/**
 * How RocksDB keeps the window, whose entries come in the order of their keys: files that do not
 * overlap are moved to where compaction would have written them, instead of being merged into one
 * file of all the window. All other stores are left as they are. Kafka Streams makes one of these
 * for each store.
 */
public final class WindowFiles implements RocksDBConfigSetter {
  private @Nullable CompactionOptionsUniversal moving;

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    if (storeName.equals(Stores.WINDOW)) {
      moving = new CompactionOptionsUniversal().setAllowTrivialMove(true);
      options.setCompactionOptionsUniversal(moving);
    }
  }

  @Override
  public void close(String storeName, Options options) {
    if (moving != null) {
      moving.close();
    }
  }
}
