package org.dateline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.app.CommandRun;
import org.dateline.app.broker.TestCluster;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.junit.jupiter.api.Test;

class TopicsCommandIT {
  private final String servers = TestCluster.shared().bootstrapServers();

  @Test
  void createsWhatIsMissingAndShowsIt() {
    String[] where = {"--bootstrap-servers", servers, "--namespace", "topics-it"};

    CommandRun before = CommandRun.of("topics", "describe", where);
    CommandRun create = CommandRun.of("topics", "create", where);
    CommandRun again = CommandRun.of("topics", "create", where);
    CommandRun after = CommandRun.of("topics", "describe", where);

    assertThat(before.out()).contains("topics-it.news.raw").contains("is not there");
    assertThat(create.exit()).isZero();
    assertThat(again.out()).doesNotContain("created").contains("there already");
    for (Topic<?> topic : Topics.all()) {
      assertThat(create.out()).containsPattern("topics-it\\." + topic.name() + " +created");
      assertThat(after.out())
          .containsPattern("topics-it\\." + topic.name() + " +" + topic.partitions() + " +1 +0 ");
    }
    assertThat(after.out()).contains("cleanup.policy=compact");
  }

  @Test
  void namesABrokerThatDoesNotAnswer() {
    CommandRun run = CommandRun.of("topics", "describe", "--bootstrap-servers", "127.0.0.1:1");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("127.0.0.1:1 does not answer");
  }
}
