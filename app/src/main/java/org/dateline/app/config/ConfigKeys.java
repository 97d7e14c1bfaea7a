package org.dateline.app.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The keys of the configuration, read off the options of the services. */
public final class ConfigKeys {
  private static final String VARIABLE_PREFIX = "DATELINE_";

  /**
   * Options of one call alone: they have no place in a file that all services share, nor in the
   * environment.
   */
  private static final Set<String> LINE_ONLY =
      Set.of("config", "help", "version", "from-beginning", "stop-at-end");

  private ConfigKeys() {}

  /** Every key, of every command that runs as a service. */
  public static Set<String> all(CommandLine root) {
    Set<String> keys = new TreeSet<>();
    collect(root, keys);
    return keys;
  }

  private static void collect(CommandLine command, Set<String> into) {
    if (command.getCommand() instanceof ServiceCommand) {
      command.getCommandSpec().options().forEach(option -> of(option).ifPresent(into::add));
    }
    command.getSubcommands().values().forEach(sub -> collect(sub, into));
  }

  /** The key of an option; empty for one that is taken from the line alone. */
  public static Optional<String> of(OptionSpec option) {
    String name = option.longestName();
    return name.startsWith("--") && !LINE_ONLY.contains(name.substring(2))
        ? Optional.of(name.substring(2))
        : Optional.empty();
  }

  /** The environment variable of a key: {@code http-port} is {@code DATELINE_HTTP_PORT}. */
  public static String variable(String key) {
    return VARIABLE_PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
