package org.dateline.app.broker;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One embedded cluster for all integration tests of a JVM, started when the first asks for it: a
 * test takes a namespace of its own for its topics.
 */
public final class TestCluster {
  private static final EmbeddedCluster SHARED = start();

  private TestCluster() {}

  /** The cluster; nobody closes it but the end of the JVM. */
  public static EmbeddedCluster shared() {
    return SHARED;
  }

  private static EmbeddedCluster start() {
    try {
      EmbeddedCluster cluster = EmbeddedCluster.start(DataFolder.temporary(), 0, 0);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(cluster)));
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedCluster cluster) {
    try {
      cluster.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
