package org.dateline.ingest.state;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;
import org.dateline.ingest.fetch.FetchUrl;

/**
 * Places feeds by host, so that all feeds of one host are in one partition and thus with one
 * instance. The key of a record is the whole feed URL; the hash is Kafka's own.
 */
public final class HostPartition {
  private HostPartition() {}

  /** The partition of a feed among so many. */
  public static int of(String feedUrl, int partitions) {
    URI url = FetchUrl.parse(feedUrl);
    String host = url == null ? feedUrl : FetchUrl.host(url);
    String site = host.startsWith("www.") ? host.substring(4) : host;
    return Utils.toPositive(Utils.murmur2(site.getBytes(StandardCharsets.UTF_8))) % partitions;
  }
}
