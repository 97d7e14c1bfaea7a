package org.dateline.app.command;

import ch.qos.logback.classic.Level;
import java.net.InetSocketAddress;
import java.util.Locale;
import org.dateline.app.service.LogFormat;
import picocli.CommandLine.Option;

/** What every service has. */
public final class ServiceOptions {
  /** How much is logged of our own. */
  enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG
  }

  @Option(
      names = "--http-host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "address that health and metrics listen on (default: ${DEFAULT-VALUE})")
  private String host = "";

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "port of health and metrics, 0 for a free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "plain",
      description = "plain or json (default: ${DEFAULT-VALUE})")
  private LogFormat format = LogFormat.PLAIN;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      defaultValue = "info",
      description = "error, warn, info or debug (default: ${DEFAULT-VALUE})")
  private LogLevel level = LogLevel.INFO;

  /** Where health and metrics listen. */
  public InetSocketAddress http() {
    return new InetSocketAddress(host, port);
  }

  /** Logs as asked for from now on. */
  public void startLogging() {
    format.install(Level.toLevel(level.name().toUpperCase(Locale.ROOT)));
  }
}
