package org.dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Resolves a host and hands on only addresses that may be reached. The client connects to exactly
 * what comes from here, literals too, so that a name whose answer changes between check and use
 * cannot slip through.
 */
final class GuardedResolver implements SocketAddressResolver {
  private final NameLookup names;
  private final boolean allowPrivate;
  private final Executor executor;

  GuardedResolver(NameLookup names, boolean allowPrivate, Executor executor) {
    this.names = names;
    this.allowPrivate = allowPrivate;
    this.executor = executor;
  }

  @Override
  public void resolve(
      String host,
      int port,
      Map<String, Object> context,
      Promise<List<InetSocketAddress>> promise) {
    executor.execute(
        () -> {
          List<InetSocketAddress> addresses;
          try {
            addresses = reachable(host, port);
          } catch (UnknownHostException | ForbiddenAddressException | RuntimeException e) {
            promise.failed(e);
            return;
          }
          promise.succeeded(addresses);
        });
  }

  private List<InetSocketAddress> reachable(String host, int port)
      throws UnknownHostException, ForbiddenAddressException {
    String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    InetAddress[] found = names.lookup(name);
    List<InetSocketAddress> allowed =
        Arrays.stream(found)
            .filter(address -> allowPrivate || AddressGuard.isPublic(address))
            .map(address -> new InetSocketAddress(address, port))
            .toList();
    if (allowed.isEmpty()) {
      throw new ForbiddenAddressException(host, found[0]);
    }
    return allowed;
  }

  /** A host has no address that may be reached. */
  static final class ForbiddenAddressException extends Exception {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String host, InetAddress address) {
      super(host + " is at " + address.getHostAddress() + ", which is not a public address");
    }
  }
}
