package org.dateline.app.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * What every Kafka client of the program needs to connect.
 *
 * @param bootstrapServers {@code host:port}, several separated by commas
 * @param security settings of Kafka's own names, such as {@code security.protocol}
 */
public record KafkaConnection(String bootstrapServers, Map<String, String> security) {
  /** Copies. */
  public KafkaConnection {
    security = Map.copyOf(security);
  }

  /** A connection without encryption or authentication. */
  public static KafkaConnection plain(String bootstrapServers) {
    return new KafkaConnection(bootstrapServers, Map.of());
  }

  /**
   * A connection with the settings of a client properties file, as Kafka's own tools read them.
   *
   * @throws IOException where it can't be read; names the file
   */
  public static KafkaConnection withFile(String bootstrapServers, Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": no such file", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    Map<String, String> security = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> security.put(key, properties.getProperty(key)));
    return new KafkaConnection(bootstrapServers, security);
  }

  /** Settings for a client: a copy to add to. */
  public Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(security);
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return settings;
  }

  /** Names the servers and no secret. */
  @Override
  public String toString() {
    return bootstrapServers;
  }
}
