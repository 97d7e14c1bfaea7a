package org.dateline.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path parent;

  @Test
  void refusesAFolderThatIsInUseAndLeavesItAlone() throws IOException {
    Path path = parent.resolve("data");
    try (DataFolder first = DataFolder.open(path)) {
      assertThatThrownBy(() -> DataFolder.open(path))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(path.toString())
          .hasMessageContaining("in use");
      assertThat(first.folder("kafka")).isDirectory();
    }
    DataFolder.open(path).close();
  }

  @Test
  void namesAPathThatIsAFile() throws IOException {
    Path file = Files.createFile(parent.resolve("file"));

    assertThatThrownBy(() -> DataFolder.open(file)).hasMessageContaining(file + " is a file");
  }

  @Test
  void deletesATemporaryFolderWithAllThatIsInIt() throws IOException {
    DataFolder folder = DataFolder.temporary();
    Files.writeString(folder.folder("kafka").resolve("log"), "x");

    folder.close();

    assertThat(folder.path()).doesNotExist();
  }
}
