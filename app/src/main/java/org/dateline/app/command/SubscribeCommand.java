package org.dateline.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.app.config.Configurable;
import org.dateline.app.service.StopSignal;
import org.dateline.app.subscribe.RecordFilter;
import org.dateline.app.subscribe.RecordJson;
import org.dateline.app.subscribe.RecordTable;
import org.dateline.app.subscribe.Since;
import org.dateline.app.subscribe.StanceQuery;
import org.dateline.app.subscribe.Subscription;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline subscribe}: follows a topic and shows what was asked for. */
@Command(
    name = "subscribe",
    description = "Follow enriched topics: articles, or stances with the sentences that show them.",
    mixinStandardHelpOptions = true)
public final class SubscribeCommand implements Callable<Integer>, Configurable {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private RegistryOptions registry = new RegistryOptions();
  @Mixin private NamespaceOption namespace = new NamespaceOption();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description =
          "news.articles, news.stances, news.stance-changes or any other of ours; 'news.' may be left out (default: news.articles)")
  private String topic = "news.articles";

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "only what is tagged with this country; may be given more than once")
  private List<String> countries = List.of();

  @Option(
      names = "--stance",
      paramLabel = "HOLDER:TARGET:POLARITY",
      description =
          "only with such a stance, as PK:US:OPPOSE; a part may be empty: :US: is every stance towards the US")
  private List<String> stances = List.of();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "start there: a time, a date, a weekday, or how long ago, such as 2h")
  private @Nullable String since;

  @Option(names = "--from-beginning", description = "start at the oldest record that is kept")
  private boolean fromBeginning;

  @Option(
      names = "--stop-at-end",
      description = "stop when all that was there at the start is read")
  private boolean stopAtEnd;

  @Option(names = "--json", description = "one JSON object a line, named as in the Avro schemas")
  private boolean json;

  @Option(
      names = "--max",
      paramLabel = "N",
      defaultValue = "0",
      description = "stop after N records (default: never)")
  private long max;

  private long shown;

  @Override
  public Integer call() throws IOException {
    follow(topic());
    return 0;
  }

  private <V extends SpecificRecord> void follow(Topic<V> followed) throws IOException {
    RecordFilter filter = filter(followed);
    StopSignal signal = StopSignal.install();
    try (Subscription<V> subscription =
        new Subscription<>(kafka.connection(), registry.client(), followed)) {
      start(subscription);
      signal.onGiven(subscription::stop);
      subscription.read(
          (record, value) -> {
            if (filter.matches(value)) {
              show(value);
              shown++;
            }
            return max == 0 || shown < max;
          },
          stopAtEnd);
    } finally {
      Output.of(spec).flush();
      signal.done();
    }
  }

  private void start(Subscription<?> subscription) {
    if (fromBeginning) {
      subscription.fromBeginning();
    } else if (since != null) {
      try {
        subscription.from(
            Since.parse(since, InstantSource.system().instant(), new DurationConverter()::convert));
      } catch (IllegalArgumentException e) {
        throw usage("--since: " + e.getMessage());
      }
    } else {
      subscription.fromNow();
    }
  }

  private void show(SpecificRecord value) {
    PrintWriter out = Output.of(spec);
    if (json) {
      out.println(RecordJson.of(value));
    } else {
      RecordTable.lines(value).forEach(out::println);
    }
  }

  private Topic<?> topic() {
    return Topics.all().stream()
        .filter(known -> known.name().equals(topic) || known.name().equals("news." + topic))
        .findFirst()
        .orElseThrow(() -> usage("--topic: '" + topic + "' is none of " + topicNames()))
        .in(namespace.value());
  }

  private RecordFilter filter(Topic<?> followed) {
    try {
      Set<String> codes =
          countries.stream().map(code -> code.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
      RecordFilter filter =
          new RecordFilter(codes, stances.stream().map(StanceQuery::parse).toList());
      if (!filter.isEmpty() && !filter.appliesTo(followed.valueType())) {
        throw usage("--country and --stance have no meaning for " + followed.name());
      }
      return filter;
    } catch (IllegalArgumentException e) {
      throw usage("--stance: " + e.getMessage());
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), message);
  }

  private static String topicNames() {
    return Topics.all().stream().map(Topic::name).collect(Collectors.joining(", "));
  }
}
