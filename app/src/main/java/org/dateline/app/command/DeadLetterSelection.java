package org.dateline.app.command;

import java.util.List;
import org.dateline.schemas.DeadLetter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which dead letters. */
public final class DeadLetterSelection {
  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "only those of this stage, such as decode")
  private @Nullable String stage;

  @Option(
      names = "--source",
      paramLabel = "TOPIC",
      description = "only those read from this topic, such as news.raw")
  private @Nullable String source;

  @Option(
      names = "--id",
      paramLabel = "TOPIC-PARTITION-OFFSET",
      description = "only this one, as list names it; may be given more than once")
  private List<String> ids = List.of();

  /** Whether anything is selected rather than all. */
  boolean isNarrow() {
    return stage != null || source != null || !ids.isEmpty();
  }

  boolean matches(String id, DeadLetter letter) {
    return (stage == null || stage.equals(letter.getStage()))
        && (source == null || source.equals(letter.getTopic()))
        && (ids.isEmpty() || ids.contains(id));
  }
}
