package org.dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Host names and address literals to addresses; the system's resolver except in tests. */
@FunctionalInterface
public interface NameLookup {
  /** The addresses of a host, at least one. */
  InetAddress[] lookup(String host) throws UnknownHostException;
}
