package org.dateline.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One question to the registry: which of its addresses, how often, how long. */
final class RegistryExchange {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryExchange.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final RegistrySettings settings;
  private final HttpClient http;
  private final AtomicInteger current = new AtomicInteger();

  RegistryExchange(RegistrySettings settings) {
    this.settings = settings;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.timeout());
    settings.trustStore().ifPresent(store -> builder.sslContext(store.context()));
    this.http = builder.build();
  }

  /**
   * An answer of the registry itself, of whatever status.
   *
   * @param url address that was asked
   */
  record Answer(String url, int status, JsonNode body) {
    int errorCode() {
      return body.path("error_code").asInt(0);
    }

    /** The body of a 200, or an exception that names the address and what it said. */
    JsonNode orThrow() {
      if (status == 200) {
        return body;
      }
      String said = body.path("message").asText("");
      String reason =
          switch (status) {
            case 401, 403 -> " refuses these credentials";
            case 409 -> " refuses the schema as incompatible";
            default -> " answered " + status;
          };
      throw new RegistryException(url + reason + (said.isEmpty() ? "" : ": " + said), null);
    }
  }

  /** Asks until somebody answers or the patience is over. */
  Answer patiently(String method, String path, @Nullable String body) {
    long giveUpAt = System.nanoTime() + settings.retryFor().toNanos();
    Duration pause = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      try {
        return once(method, path, body);
      } catch (RegistryException e) {
        boolean othersLeft = attempt < settings.urls().size();
        if (!othersLeft && System.nanoTime() + pause.toNanos() > giveUpAt) {
          throw e;
        }
        LOG.warn("schema registry: {}; asking again in {} ms", e.getMessage(), pause.toMillis());
        current.incrementAndGet();
        if (!othersLeft) {
          sleep(pause);
          pause = longer(pause);
        }
      }
    }
  }

  /**
   * Asks one address one time.
   *
   * @throws RegistryException where nothing answers, or what answers says that it can't now
   */
  Answer once(String method, String path, @Nullable String body) {
    List<URI> urls = settings.urls();
    String base = urls.get(Math.floorMod(current.get(), urls.size())).toString();
    String url = (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(settings.timeout())
            .header("Accept", "application/vnd.schemaregistry.v1+json, application/json")
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    settings.credentials().header().ifPresent(value -> request.header("Authorization", value));
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() >= 500 || response.statusCode() == 429) {
        throw new RegistryException(url + " answered " + response.statusCode(), null);
      }
      return new Answer(url, response.statusCode(), parse(response.body()));
    } catch (IOException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new RegistryException(url + " does not answer (" + why + ")", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }
}
