package org.dateline.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.app.config.Configurable;
import org.dateline.ingest.registry.FeedLists;
import org.dateline.ingest.registry.FeedRegistry;
import org.dateline.ingest.registry.Subscription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline feeds import}: nothing is subscribed to where one of the files can't be read. */
@Command(
    name = "import",
    description = "Subscribe to the feeds of OPML files or of lists with one address a line.",
    mixinStandardHelpOptions = true)
public final class FeedsImportCommand implements Callable<Integer>, Configurable {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private FeedsOptions feeds = new FeedsOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "OPML or plain lists.")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    List<Subscription> wanted = new ArrayList<>();
    for (Path file : files) {
      wanted.addAll(read(file));
    }
    try (FeedRegistry registry = feeds.open()) {
      int added = registry.add(wanted).size();
      Output.of(spec).println(added + " added, " + (wanted.size() - added) + " subscribed already");
    }
    return 0;
  }

  /** The feeds of one file. */
  static List<Subscription> read(Path file) throws IOException {
    try {
      return FeedLists.read(Files.readAllBytes(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": no such file", e);
    }
  }
}
