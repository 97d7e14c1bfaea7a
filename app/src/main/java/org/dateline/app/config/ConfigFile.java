package org.dateline.app.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * A file of {@code key = value} lines, in the format of Java properties, UTF-8.
 *
 * @param source path as given, for messages
 */
public record ConfigFile(String source, Map<String, String> values) {
  /** No file. */
  public static final ConfigFile NONE = new ConfigFile("", Map.of());

  /** Copies. */
  public ConfigFile {
    values = Map.copyOf(values);
  }

  /**
   * Reads a file.
   *
   * @param known every key there is
   * @throws ConfigException where it can't be read or has another key; names both
   */
  public static ConfigFile read(Path file, Set<String> known) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw new ConfigException(file + ": no such file", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigException(file + ": " + e.getMessage(), e);
    }
    Map<String, String> values = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (!known.contains(key)) {
        throw new ConfigException(file + ": unknown key '" + key + "'", null);
      }
      values.put(key, properties.getProperty(key).strip());
    }
    return new ConfigFile(file.toString(), values);
  }
}
