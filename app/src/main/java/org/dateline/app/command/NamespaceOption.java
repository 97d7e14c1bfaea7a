package org.dateline.app.command;

import java.util.ArrayList;
import java.util.List;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import picocli.CommandLine.Option;

/** Which namespace of topics: the live one, or one beside it. */
public final class NamespaceOption {
  @Option(
      names = "--namespace",
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "prefix of the topics, such as that of a replay (default: none, the live topics)")
  private String namespace = "";

  /** The prefix without its dot; empty for the live topics. */
  public String value() {
    return namespace;
  }

  /** All topics of the namespace. */
  public List<Topic<?>> topics() {
    List<Topic<?>> topics = new ArrayList<>();
    Topics.all().forEach(topic -> topics.add(topic.in(namespace)));
    return topics;
  }
}
