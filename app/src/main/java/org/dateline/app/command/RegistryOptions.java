package org.dateline.app.command;

import java.nio.file.Path;
import java.time.Duration;
import org.dateline.schemas.registry.Credentials;
import org.dateline.schemas.registry.RegistryClient;
import org.dateline.schemas.registry.RegistrySettings;
import org.dateline.schemas.registry.TrustStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the schema registry is. */
public final class RegistryOptions {
  @Option(
      names = "--schema-registry",
      paramLabel = "URL",
      defaultValue = "http://localhost:8081",
      description =
          "schema registry, several addresses of it separated by commas (default: ${DEFAULT-VALUE})")
  private String url = "";

  @Option(
      names = "--schema-registry-user",
      paramLabel = "USER",
      description = "user for basic authentication")
  private @Nullable String user;

  @Option(
      names = "--schema-registry-password",
      paramLabel = "PASSWORD",
      description = "its password")
  private @Nullable String password;

  @Option(
      names = "--schema-registry-token",
      paramLabel = "TOKEN",
      description = "token for bearer authentication")
  private @Nullable String token;

  @Option(
      names = "--schema-registry-truststore",
      paramLabel = "FILE",
      description = "certificates to trust, PKCS #12 or JKS (default: those of the JDK)")
  private @Nullable Path trustStore;

  @Option(
      names = "--schema-registry-truststore-password",
      paramLabel = "PASSWORD",
      defaultValue = "",
      description = "password of that file")
  private String trustStorePassword = "";

  @Option(
      names = "--schema-registry-retry-for",
      paramLabel = "DURATION",
      defaultValue = "10m",
      description =
          "how long a registry that does not answer is asked again (default: ${DEFAULT-VALUE})")
  private Duration retryFor = RegistrySettings.RETRY_FOR;

  /** The settings that these options describe. */
  public RegistrySettings settings() {
    RegistrySettings settings = RegistrySettings.of(url).retryingFor(retryFor);
    if (token != null) {
      settings = settings.with(new Credentials.Bearer(token));
    } else if (user != null) {
      settings = settings.with(new Credentials.Basic(user, password == null ? "" : password));
    }
    return trustStore == null
        ? settings
        : settings.with(new TrustStore(trustStore, trustStorePassword));
  }

  /** A client with these settings. */
  public RegistryClient client() {
    return new RegistryClient(settings());
  }
}
