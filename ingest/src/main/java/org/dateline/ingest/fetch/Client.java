package org.dateline.ingest.fetch;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The Jetty client with everything switched off that would act behind our back. */
final class Client {
  private static final int MAX_THREADS = 100;
  private static final int HEADER_BYTES = 64 * 1024;

  private Client() {}

  static HttpClient start(FetchSettings settings, NameLookup names) {
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, 4);
    threads.setName("fetch");
    threads.setDaemon(true);
    HttpClient client = new HttpClient();
    client.setExecutor(threads);
    client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, settings.userAgent()));
    client.setFollowRedirects(false);
    client.setHttpCookieStore(new HttpCookieStore.Empty());
    client.setHttpCompliance(HttpCompliance.RFC2616_LEGACY);
    client.setMaxConnectionsPerDestination(settings.connectionsPerHost());
    client.setMaxResponseHeadersSize(HEADER_BYTES);
    client.setConnectTimeout(settings.deadline().toMillis());
    client.setIdleTimeout(settings.deadline().toMillis());
    client.setDestinationIdleTimeout(TimeUnit.SECONDS.toMillis(30));
    client.setSocketAddressResolver(
        new GuardedResolver(names, settings.allowPrivateAddresses(), threads));
    try {
      client.start();
    } catch (Exception e) {
      throw new IllegalStateException("HTTP client does not start: " + e.getMessage(), e);
    }
    client.getProtocolHandlers().clear();
    client.getContentDecoderFactories().clear();
    return client;
  }

  static void stop(HttpClient client) {
    try {
      client.stop();
    } catch (Exception e) {
      throw new IllegalStateException("HTTP client does not stop: " + e.getMessage(), e);
    }
  }
}
