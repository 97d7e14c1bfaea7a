package org.dateline.schemas.registry;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How to reach a registry.
 *
 * @param urls one or more addresses of the same registry, tried in turn; a path is kept as a prefix
 * @param trustStore certificates to trust for https; empty for those of the JDK
 * @param timeout of one exchange, above zero
 * @param retryFor how long a registry that does not answer is asked again before a call fails; zero
 *     for one attempt a URL
 * @param autoRegister whether an unknown schema of ours is registered or only looked up
 */
public record RegistrySettings(
    List<URI> urls,
    Credentials credentials,
    Optional<TrustStore> trustStore,
    Duration timeout,
    Duration retryFor,
    boolean autoRegister) {

  /** How long a registry may be away by default: a restart, a failover, a long deployment. */
  public static final Duration RETRY_FOR = Duration.ofMinutes(10);

  /** Checks and copies. */
  public RegistrySettings {
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("schema registry: no URL given");
    }
    for (URI url : urls) {
      if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
        throw new IllegalArgumentException(
            "schema registry: '" + withoutUserInfo(url) + "' is not an http or https URL");
      }
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("schema registry: timeout must be above zero");
    }
  }

  /**
   * Settings for a comma-separated list of URLs with every default. User and password in a URL
   * become basic authentication and are taken out of it.
   */
  public static RegistrySettings of(String urls) {
    List<URI> parsed = Arrays.stream(urls.split(",")).map(String::strip).map(URI::create).toList();
    Credentials credentials =
        parsed.stream()
            .map(URI::getUserInfo)
            .filter(info -> info != null && info.contains(":"))
            .findFirst()
            .<Credentials>map(RegistrySettings::basic)
            .orElse(new Credentials.None());
    return new RegistrySettings(
        parsed.stream().map(RegistrySettings::withoutUserInfo).toList(),
        credentials,
        Optional.empty(),
        Duration.ofSeconds(10),
        RETRY_FOR,
        true);
  }

  /** The same with other credentials. */
  public RegistrySettings with(Credentials other) {
    return new RegistrySettings(urls, other, trustStore, timeout, retryFor, autoRegister);
  }

  /** The same with a truststore of its own. */
  public RegistrySettings with(TrustStore own) {
    return new RegistrySettings(
        urls, credentials, Optional.of(own), timeout, retryFor, autoRegister);
  }

  /** The same with another patience. */
  public RegistrySettings retryingFor(Duration patience) {
    return new RegistrySettings(urls, credentials, trustStore, timeout, patience, autoRegister);
  }

  private static Credentials.Basic basic(String userInfo) {
    int colon = userInfo.indexOf(':');
    return new Credentials.Basic(userInfo.substring(0, colon), userInfo.substring(colon + 1));
  }

  private static URI withoutUserInfo(URI url) {
    if (url.getRawUserInfo() == null) {
      return url;
    }
    return URI.create(url.toString().replace(url.getRawUserInfo() + "@", ""));
  }
}
