package org.dateline.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rocksdb.CompactionOptionsUniversal;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;

class WindowFilesTest {
  @Test
  void movesTheFilesOfTheWindowAndOfNoOtherStore() {
    RocksDB.loadLibrary();

    assertThat(moves(Stores.WINDOW)).isTrue();
    assertThat(moves(Stores.STORIES)).isFalse();
  }

  private static boolean moves(String store) {
    WindowFiles files = new WindowFiles();
    try (Options options = new Options()) {
      files.setConfig(store, options, Map.of());
      CompactionOptionsUniversal compaction = options.compactionOptionsUniversal();
      boolean moves = compaction != null && compaction.allowTrivialMove();
      files.close(store, options);
      return moves;
    }
  }
}
