package org.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimedTextTest {
  private static final String STORY = "a\n@before 5s\nb\n@end\n@after 5s\nc\n@end\nd\n";

  @Property
  void showsWhatStandsAtTheMoment(@ForAll @IntRange(min = 0, max = 20) int seconds) {
    TimedText text = TimedText.of("story", STORY);

    assertThat(text.at(Duration.ofSeconds(seconds)))
        .isEqualTo(seconds < 5 ? "a\nb\nd\n" : "a\nc\nd\n");
    assertThat(text.lastChange(Duration.ofSeconds(seconds)).toSeconds())
        .isEqualTo(seconds < 5 ? 0 : 5);
  }

  @Test
  void readsHoursMinutesAndSeconds() {
    assertThat(TimedText.duration("3h40m")).isEqualTo(Duration.ofMinutes(220));
    assertThat(TimedText.duration("24s")).isEqualTo(Duration.ofSeconds(24));
  }

  @Test
  void namesTheTextWhoseBlockHasNoEnd() {
    assertThatThrownBy(() -> TimedText.of("story.html", "@after 5s\na\n"))
        .hasMessageContaining("story.html");
  }

  @Test
  void namesTheTextWithABlockInABlock() {
    assertThatThrownBy(() -> TimedText.of("story.html", "@after 5s\n@before 7s\n@end\n"))
        .hasMessageContaining("story.html");
  }
}
