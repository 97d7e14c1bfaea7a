package org.dateline.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dateline.enrich.dedup.Verdict.Kind;
import org.dateline.enrich.text.Article;
import org.junit.jupiter.api.Test;

class DuplicateDeskTest {
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long NOW = 1000 * HOUR;

  private final MemoryWindow window = new MemoryWindow();
  private final DuplicateDesk desk =
      new DuplicateDesk(DedupSettings.standard(), new NearDuplicateIndex(0, 64), window);
  private final Article story = new Prose(5).article("story", 120);

  @Test
  void callsTheFirstUniqueAndTheNextACopyOfIt() {
    assertThat(judge("a", "one", NOW, story).kind()).isEqualTo(Kind.UNIQUE);

    Verdict copy = judge("b", "two", NOW + HOUR, story);

    assertThat(copy.kind()).isEqualTo(Kind.EXACT);
    assertThat(copy.publishedId()).isEqualTo("a");
    assertThat(copy.other()).isEqualTo(new Appearance("a", null, "one", NOW));
  }

  @Test
  void knowsAnEditedCopy() {
    judge("a", "one", NOW, story);

    Verdict copy = judge("b", "two", NOW, edited());

    assertThat(copy.kind()).isEqualTo(Kind.NEAR);
    assertThat(copy.similarity().resemblance()).isBetween(0.4, 0.95);
  }

  @Test
  void correctsTheOriginalWhenAnEarlierOneComesLater() {
    judge("a", "one", NOW, story);

    Verdict earlier = judge("b", "two", NOW - HOUR, story);
    Verdict third = judge("c", "three", NOW + HOUR, story);

    assertThat(earlier.kind()).isEqualTo(Kind.CORRECTION);
    assertThat(earlier.publishedId()).isEqualTo("a");
    assertThat(third.publishedId()).isEqualTo("a");
    assertThat(third.other()).isEqualTo(new Appearance("b", null, "two", NOW - HOUR));
  }

  @Test
  void namesTheLeastIdOfTwoOfOneInstantInEitherOrder() {
    judge("b", "two", NOW, story);
    assertThat(judge("a", "one", NOW, story).kind()).isEqualTo(Kind.CORRECTION);
    assertThat(window.story("b")).extracting(s -> s.original().articleId()).isEqualTo("a");
  }

  @Test
  void comparesByEventTimeHoweverLateAnArticleComes() {
    judge("a", "one", NOW, story);
    for (int i = 0; i < 50; i++) {
      judge("x" + i, "one", NOW + 2000 * HOUR, new Prose(100 + i).article("x", 50));
    }

    assertThat(judgeAt("b", NOW + HOUR, NOW + 2 * HOUR).kind()).isEqualTo(Kind.EXACT);
    assertThat(judgeAt("c", NOW + 74 * HOUR, NOW + 2 * HOUR).kind()).isEqualTo(Kind.UNIQUE);
  }

  @Test
  void forgetsWhatCameMoreThanAWindowBefore() {
    judge("a", "one", NOW, story);
    judge("b", "two", NOW, story);

    assertThat(judgeAt("c", NOW, NOW + 73 * HOUR).kind()).isEqualTo(Kind.UNIQUE);
    assertThat(window.entry(0)).isNull();
    assertThat(window.story("a")).isNull();
  }

  @Test
  void keepsTheStoryOfAnOriginalThatWasForgotten() {
    judge("a", "one", NOW, story);
    judgeAt("b", NOW + 60 * HOUR, NOW + 60 * HOUR);

    Verdict late = judgeAt("c", NOW + 80 * HOUR, NOW + 80 * HOUR);

    assertThat(late.kind()).isEqualTo(Kind.EXACT);
    assertThat(late.publishedId()).isEqualTo("a");
    assertThat(window.story("a")).extracting(Story::carried).isEqualTo(3);
  }

  @Test
  void countsOutletsAndNotRevisions() {
    judge("a", "one", NOW, story);
    judge("b", "two", NOW, story);
    revise("b", "two", edited());
    judge("c", "two", NOW, story);

    assertThat(window.story("a")).extracting(Story::carried).isEqualTo(3);
    assertThat(window.story("a")).extracting(Story::outlets).isEqualTo(List.of("one", "two"));
  }

  @Test
  void neverCallsARevisionACopyOfItself() {
    judge("a", "one", NOW, story);

    assertThat(revise("a", "one", edited()).kind()).isEqualTo(Kind.UNIQUE);
  }

  @Property(tries = 20)
  void agreesOnTheOriginalInWhateverOrderCopiesCome(@ForAll long seed) {
    List<Submission> copies = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      copies.add(submission("id" + i, "outlet" + i % 3, NOW + i / 2 * HOUR, story));
    }
    Collections.shuffle(copies, new Random(seed));
    MemoryWindow any = new MemoryWindow();
    DuplicateDesk order =
        new DuplicateDesk(DedupSettings.standard(), new NearDuplicateIndex(0, 64), any);
    long unique = copies.stream().filter(c -> order.judge(c, NOW).kind() == Kind.UNIQUE).count();

    assertThat(unique).isEqualTo(1);
    assertThat(any.story(copies.get(0).article().articleId()))
        .extracting(s -> s.original().articleId())
        .isEqualTo("id0");
  }

  private Article edited() {
    return WireCopyEdit.SUBSTITUTED_10.apply(story, new Prose(9), new Random(4));
  }

  private Verdict judge(String id, String outlet, long eventTime, Article text) {
    return desk.judge(submission(id, outlet, eventTime, text), NOW);
  }

  private Verdict revise(String id, String outlet, Article text) {
    return desk.judge(
        new Submission(new Appearance(id, null, outlet, NOW), 2, Fingerprint.of(text)), NOW);
  }

  private Verdict judgeAt(String id, long eventTime, long streamTime) {
    return desk.judge(submission(id, "late", eventTime, story), streamTime);
  }

  private static Submission submission(String id, String outlet, long eventTime, Article text) {
    return new Submission(new Appearance(id, null, outlet, eventTime), 1, Fingerprint.of(text));
  }
}
