package org.dateline.enrich.stance.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dateline.enrich.stance.PairScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessFileTest {
  private static final WitnessFile.Asked ASKED =
      new WitnessFile.Asked("bundled", List.of("made/up"), 2);

  @TempDir private Path folder;

  @Test
  void givesBackWhatWasSaid() throws IOException {
    List<List<PairWitnesses>> said =
        List.of(
            List.of(),
            List.of(
                FitSets.pair(
                    FitSets.PAIR, new PairScore(0.1234567890123, 0.2), new PairScore(0, 0.3))));
    Path file = folder.resolve("witnesses.gz");

    WitnessFile.write(file, ASKED, said);

    assertThat(WitnessFile.read(file, ASKED)).isEqualTo(said);
  }

  @Test
  void refusesWhatOtherWeightsSaid() throws IOException {
    Path file = folder.resolve("witnesses.gz");
    WitnessFile.write(file, ASKED, List.of(List.of(), List.of()));

    WitnessFile.Asked other = new WitnessFile.Asked("other.onnx", ASKED.sets(), 2);

    assertThatThrownBy(() -> WitnessFile.read(file, other))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("other.onnx")
        .hasMessageContaining(file.toString());
  }
}
