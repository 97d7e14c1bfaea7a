package org.dateline.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSorterTest {
  @TempDir Path folder;

  private static List<String> lines(int number) {
    Random random = new Random(11);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      lines.add(
          "org,example)/"
              + random.nextInt(number)
              + (i % 3 == 0 ? "?\u00e9=\uD83D\uDE00" : "?\uFFFD")
              + i);
    }
    return lines;
  }

  private Path sorted(List<String> lines, int held) throws Exception {
    Path file = folder.resolve("sorted");
    try (LineSorter sorter = new LineSorter(held)) {
      for (String line : lines) {
        sorter.add(line);
      }
      assertThat(sorter.size()).isEqualTo(lines.size());
      sorter.writeTo(file);
    }
    return file;
  }

  private static List<String> inOrderOfBytes(List<String> lines) {
    return lines.stream()
        .sorted(
            (one, other) ->
                Arrays.compareUnsigned(
                    one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000, 50_000, 10_000_000})
  void sortsByBytesHoweverLittleIsHeld(int held) throws Exception {
    List<String> lines = lines(2_000);

    Path file = sorted(lines, Math.max(held, 200));

    assertThat(Files.readAllLines(file)).isEqualTo(inOrderOfBytes(lines));
  }

  @Test
  void sortsNothing() throws Exception {
    assertThat(sorted(List.of(), 100)).isEmptyFile();
  }

  @Test
  void findsTheFirstLineFromAnyPlaceOn() throws Exception {
    List<String> lines = lines(20_000);
    Path file = sorted(lines, 10_000);
    List<String> sorted = inOrderOfBytes(lines);
    Random random = new Random(3);
    try (SortedLines found = SortedLines.open(file)) {
      for (int i = 0; i < 500; i++) {
        int at = random.nextInt(sorted.size());
        int first = sorted.indexOf(sorted.get(at));
        Iterator<String> from = found.from(sorted.get(at));
        for (int k = first; k < Math.min(sorted.size(), first + 5); k++) {
          assertThat(from.next()).isEqualTo(sorted.get(k));
        }
      }
      assertThat(found.from("").next()).isEqualTo(sorted.get(0));
      assertThat(found.from("zzz")).isExhausted();
    }
  }
}
