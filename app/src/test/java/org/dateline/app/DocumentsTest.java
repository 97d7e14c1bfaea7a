package org.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents are true: what they link to, call and name exists. */
class DocumentsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)\\)");
  private static final Pattern COMMAND =
      Pattern.compile("\\./dateline ([a-z][a-z-]*)((?: [^`\\n#|]*)?)");
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z0-9]+)+)`");
  private static final Pattern FLAG = Pattern.compile("(--[a-z][a-z-]+)");

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadToFiles(Path document) throws IOException {
    Matcher links = LINK.matcher(Files.readString(document));
    while (links.find()) {
      if (!links.group(1).contains("://")) {
        assertThat(document.resolveSibling(links.group(1))).as("link in %s", document).exists();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void commandsAndTheirFlagsAreAccepted(Path document) throws IOException {
    Matcher commands = COMMAND.matcher(Files.readString(document));
    while (commands.find()) {
      var named = Dateline.commandLine().getSubcommands().get(commands.group(1));
      assertThat(named).as("command '%s' in %s", commands.group(1), document).isNotNull();
      Set<String> accepted = new TreeSet<>(named.getCommandSpec().optionsMap().keySet());
      named
          .getSubcommands()
          .values()
          .forEach(sub -> accepted.addAll(sub.getCommandSpec().optionsMap().keySet()));
      Matcher flags = FLAG.matcher(commands.group(2));
      while (flags.find()) {
        assertThat(accepted)
            .as("flag of '%s' in %s", commands.group(), document)
            .contains(flags.group(1));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void classesInBackticksExist(Path document) throws IOException {
    Set<String> known =
        new TreeSet<>(List.of("KafkaAvroDeserializer", "TopologyTestDriver", "InstantSource"));
    try (Stream<Path> files = Files.walk(ROOT)) {
      files
          .filter(file -> !file.toString().contains("/target/"))
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java") || name.endsWith(".avsc"))
          .forEach(name -> known.add(name.substring(0, name.lastIndexOf('.'))));
    }
    Matcher classes = CLASS.matcher(Files.readString(document));
    while (classes.find()) {
      assertThat(known).as("class in %s", document).contains(classes.group(1));
    }
  }

  @Test
  void theReadmeHasARowForEveryTopicThatSubscribersRead() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    for (Topic<?> topic :
        List.of(
            Topics.ARTICLES,
            Topics.STANCES,
            Topics.STANCE_SERIES,
            Topics.STANCE_CHANGES,
            Topics.DUPLICATES,
            Topics.DEAD_LETTERS,
            Topics.RAW,
            Topics.FEEDS)) {
      assertThat(readme)
          .contains("| `" + topic.name() + "` |")
          .contains(topic.valueType().getSimpleName());
    }
  }
}
