package org.dateline.enrich;

import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.dateline.enrich.output.SeriesRecords;
import org.dateline.enrich.series.PairDay;
import org.dateline.enrich.series.SeriesSettings;
import org.dateline.enrich.series.SeriesUpdate;
import org.dateline.enrich.stream.SeriesWriter;
import org.dateline.enrich.stream.SeriesWriter.Ballot;
import org.dateline.enrich.stream.Stores;
import org.dateline.enrich.stream.Withdrawals;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.StanceChange;
import org.dateline.schemas.StanceDay;
import org.dateline.schemas.Topics;

/**
 * The part of the topology that follows pairs over time: {@code news.stances} is read back, with
 * what revisions withdraw, and one writer a pair keeps the table of days and the turns. {@code
 * news.stances} and {@code news.stance-withdrawals} are both keyed by pair and must have the same
 * number of partitions.
 */
final class SeriesTopology {
  private SeriesTopology() {}

  /**
   * Adds it.
   *
   * @param articles what goes out to news.articles
   */
  static void add(
      TopicStreams topics, EnrichSettings settings, KStream<String, EnrichedArticle> articles) {
    topics.builder().addStateStore(Stores.said(topics.registry(), settings.articleMemory()));
    topics.builder().addStateStore(Stores.stanceVotes(topics.registry()));
    topics.builder().addStateStore(Stores.stanceDays(topics.registry()));
    topics.builder().addStateStore(Stores.stanceChanges(topics.registry()));

    // In the partition of the article: what a revision no longer says.
    topics.write(
        articles.process(
            () -> new Withdrawals(settings.articleMemory()), Named.as("withdrawals"), Stores.SAID),
        Topics.STANCE_WITHDRAWALS,
        "withdrawals-out");

    // In the partition of the pair: one writer counts one vote after the other.
    KStream<String, Ballot> said =
        topics
            .read(Topics.STANCES, "stances-back")
            .mapValues(
                it -> new Ballot(SeriesRecords.of(it), SeriesRecords.vote(it)), Named.as("vote"));
    KStream<String, Ballot> withdrawn =
        topics
            .read(Topics.STANCE_WITHDRAWALS, "withdrawals-back")
            .mapValues(
                it -> new Ballot(PairDay.parse(it.getKey()), SeriesRecords.vote(it)),
                Named.as("withdrawn-vote"));
    KStream<String, SeriesUpdate> updates =
        said.merge(withdrawn, Named.as("ballots"))
            .process(
                () -> new SeriesWriter(SeriesSettings.STANDARD, settings.articleMemory()),
                Named.as("series-writer"),
                Stores.STANCE_VOTES,
                Stores.STANCE_DAYS,
                Stores.STANCE_CHANGES);
    topics.write(
        updates
            .filter((key, it) -> it instanceof SeriesUpdate.Day, Named.as("days"))
            .mapValues(SeriesTopology::day, Named.as("day")),
        Topics.STANCE_SERIES,
        "series-out");
    topics.write(
        updates
            .filter((key, it) -> it instanceof SeriesUpdate.Change, Named.as("changes"))
            .mapValues(SeriesTopology::change, Named.as("change")),
        Topics.STANCE_CHANGES,
        "changes-out");
  }

  private static StanceDay day(SeriesUpdate update) {
    return ((SeriesUpdate.Day) update).row();
  }

  // Kafka's interfaces carry no null annotations: a null value takes a change back.
  @SuppressWarnings("NullAway")
  private static StanceChange change(SeriesUpdate update) {
    return ((SeriesUpdate.Change) update).row();
  }
}
