package org.dateline.enrich.stance.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FittingOptionsTest {
  @Test
  void weighsSetsByFolderOrByFile() {
    FittingOptions options =
        FittingOptions.of(new String[] {"--weight", "plv=2", "--seed", "7", "data/gold/dev.jsonl"});

    assertThat(options.files()).containsExactly(Path.of("data/gold/dev.jsonl"));
    assertThat(options.search().seed()).isEqualTo(7);
    assertThat(options.weight(Path.of("data/gold/dev.jsonl"))).isEqualTo(1);
    assertThat(options.weight(Path.of("data/plv/train_countries.jsonl"))).isEqualTo(2);
    assertThat(options.weight(Path.of("data/country_pairs/train.jsonl"))).isZero();
    assertThat(options.weight(Path.of("data/country_pairs/dev.jsonl.gz"))).isEqualTo(1);
    assertThat(options.weight(Path.of("data/other/set.jsonl"))).isEqualTo(1);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> FittingOptions.of(new String[] {"--trails", "10", "x.jsonl"}))
        .hasMessageContaining("--trails");
    assertThatThrownBy(() -> FittingOptions.of(new String[] {"x.jsonl", "--seed"}))
        .hasMessageContaining("--seed");
    assertThatThrownBy(() -> FittingOptions.of(new String[] {}))
        .hasMessageContaining("labelled set");
  }
}
