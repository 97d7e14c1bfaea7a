package org.dateline.app.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Settings of the one node: quick to start, small in memory, one copy of everything. */
final class BrokerProperties {
  static final int NODE_ID = 1;
  static final String CONTROLLER = "CONTROLLER";

  private BrokerProperties() {}

  /** All settings of a node whose log is in a folder. */
  static Map<String, String> of(Path log, int port, int controllerPort) {
    Map<String, String> settings = new TreeMap<>();
    settings.putAll(node(log, port, controllerPort));
    settings.putAll(internalTopics());
    settings.putAll(footprint());
    return settings;
  }

  private static Map<String, String> node(Path log, int port, int controllerPort) {
    String listener = "://" + LoopbackPort.HOST + ":";
    return Map.of(
        "process.roles",
        "broker,controller",
        "node.id",
        Integer.toString(NODE_ID),
        "controller.quorum.voters",
        NODE_ID + "@" + LoopbackPort.HOST + ":" + controllerPort,
        "controller.listener.names",
        CONTROLLER,
        "listeners",
        "PLAINTEXT" + listener + port + "," + CONTROLLER + listener + controllerPort,
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
        "log.dirs",
        log.toString(),
        "auto.create.topics.enable",
        "false",
        // A page is at most 5 MiB, and so is its text.
        "message.max.bytes",
        Integer.toString(12 << 20));
  }

  private static Map<String, String> internalTopics() {
    return Map.of(
        "offsets.topic.replication.factor", "1",
        "offsets.topic.num.partitions", "2",
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1",
        "transaction.state.log.num.partitions", "2",
        "share.coordinator.state.topic.replication.factor", "1",
        "share.coordinator.state.topic.min.isr", "1",
        "share.coordinator.state.topic.num.partitions", "1",
        // One member a group is the rule here: nobody to wait for.
        "group.initial.rebalance.delay.ms", "0");
  }

  private static Map<String, String> footprint() {
    return Map.of(
        "num.network.threads", "2",
        "num.io.threads", "4",
        "background.threads", "2",
        "num.recovery.threads.per.data.dir", "2",
        // The default would take 128 MiB of heap for one cleaner.
        "log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20),
        "log.cleaner.io.buffer.size", Integer.toString(256 << 10),
        "offsets.load.buffer.size", Integer.toString(1 << 20),
        "transaction.state.log.load.buffer.size", Integer.toString(1 << 20),
        "log.index.size.max.bytes", Integer.toString(1 << 20));
  }
}
