package org.dateline.app.command;

import java.io.IOException;
import org.dateline.ingest.registry.FeedRegistry;
import picocli.CommandLine.Mixin;

/** Where the feed registry is. */
public final class FeedsOptions {
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private RegistryOptions registry = new RegistryOptions();
  @Mixin private NamespaceOption namespace = new NamespaceOption();

  /** Opens the registry; the caller closes it. */
  FeedRegistry open() throws IOException {
    return new FeedRegistry(kafka.connection().settings(), registry.client(), namespace.value());
  }
}
