package org.dateline.app.config;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What an option is when it is not on the line: the environment first, then the file. */
public final class ConfiguredDefaults implements IDefaultValueProvider {
  private final Map<String, String> environment;
  private final ConfigFile file;
  private final Set<String> keys;

  /**
   * @param environment all variables of the process
   * @param keys every key that there is
   */
  public ConfiguredDefaults(Map<String, String> environment, ConfigFile file, Set<String> keys) {
    this.keys = Set.copyOf(keys);
    this.environment = Map.copyOf(environment);
    this.file = file;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)
        || !(argument.command().userObject() instanceof Configurable)) {
      return null;
    }
    return ConfigKeys.of(option).filter(keys::contains).map(this::value).orElse(null);
  }

  private @Nullable String value(String key) {
    String variable = environment.get(ConfigKeys.variable(key));
    return variable != null ? variable : file.values().get(key);
  }
}
