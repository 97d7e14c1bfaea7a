package org.dateline.app.service;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import org.slf4j.LoggerFactory;

/** How log lines look on standard error. */
public enum LogFormat {
  /** A line for people. */
  PLAIN,
  /** One JSON object a line, for collectors. */
  JSON;

  /** Room for the Kafka clients, whose every connection is an INFO line. */
  private static final String[] TALKATIVE = {"org.apache.kafka", "kafka", "state", "org.eclipse"};

  /** Logs in this format from now on, our own lines from this level. */
  public void install(Level own) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Encoder<ILoggingEvent> encoder = this == JSON ? new JsonLogLine() : plain(context);
    encoder.setContext(context);
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.addAppender(appender);
    root.setLevel(Level.WARN);
    context.getLogger("org.dateline").setLevel(own);
    for (String name : TALKATIVE) {
      context.getLogger(name).setLevel(others(own));
    }
  }

  /** Libraries warn where we inform, and are silent where only our errors are wanted. */
  private static Level others(Level own) {
    if (own.isGreaterOrEqual(Level.ERROR)) {
      return Level.OFF;
    }
    return own.isGreaterOrEqual(Level.INFO) ? Level.WARN : Level.INFO;
  }

  private static Encoder<ILoggingEvent> plain(LoggerContext context) {
    PatternLayout layout = new PatternLayout();
    layout.setContext(context);
    layout.getInstanceConverterMap().put("said", Said::new);
    layout.setPattern("%d{HH:mm:ss.SSS} %-5level %logger{0}: %said%n%ex{full}");
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setLayout(layout);
    return encoder;
  }

  /** The message without secrets. */
  public static final class Said extends MessageConverter {
    @Override
    public String convert(ILoggingEvent event) {
      return Secrets.masked(String.valueOf(event.getFormattedMessage()));
    }
  }
}
