package org.dateline.enrich.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dateline.schemas.Polarity;
import org.dateline.schemas.StanceChange;
import org.dateline.schemas.StanceVote;
import org.jspecify.annotations.Nullable;

/** The days on which a pair went from one side to the other, with the articles behind it. */
final class Turns {
  private static final int MOST_ARTICLES = 10;
  private static final Comparator<StanceVote> MOST_CERTAIN =
      Comparator.comparingDouble(StanceVote::getConfidence)
          .reversed()
          .thenComparing(StanceVote::getArticleId);

  private final SeriesSettings settings;
  private final Shelf shelf;

  Turns(SeriesSettings settings, Shelf shelf) {
    this.settings = settings;
    this.shelf = shelf;
  }

  /**
   * Why a day is looked at again.
   *
   * @param at day that the vote is counted on
   * @param now what the article says
   */
  record Cause(PairDay at, StanceVote now) {
    boolean replaces(StanceVote vote) {
      return vote.getArticleId().equals(now.getArticleId())
          && PairDay.of(at.holder(), at.target(), vote.getEventTime()).equals(at);
    }
  }

  /**
   * Keeps or takes back the change of a day.
   *
   * @param cause a vote inside the window; null where the window is as it was
   */
  Optional<SeriesUpdate> judge(
      PairDay of,
      @Nullable Polarity before,
      @Nullable Polarity after,
      Tally window,
      @Nullable Cause cause) {
    StanceChange known = shelf.change(of);
    StanceChange now =
        before == null || after == null || before == after
            ? null
            : change(of, before, after, window, known, cause);
    if (Objects.equals(known, now)) {
      return Optional.empty();
    }
    shelf.put(of, now);
    return Optional.of(new SeriesUpdate.Change(of, now));
  }

  private StanceChange change(
      PairDay of,
      Polarity before,
      Polarity after,
      Tally window,
      @Nullable StanceChange known,
      @Nullable Cause cause) {
    boolean same = known != null && known.getAfter() == after;
    List<StanceVote> articles =
        same && known != null ? again(of, known, cause) : articles(of, after);
    return new StanceChange(
        of.holder(),
        of.target(),
        of.day(),
        before,
        after,
        settings.windowDays(),
        window.support(),
        window.oppose(),
        window.mixed(),
        window.balance(),
        articles);
  }

  /** The articles of a change that stands, without reading all of the window once more. */
  private List<StanceVote> again(PairDay of, StanceChange known, @Nullable Cause cause) {
    if (cause == null) {
      return known.getArticles();
    }
    List<StanceVote> articles = new ArrayList<>(known.getArticles());
    boolean shown = articles.removeIf(cause::replaces);
    if (shown && articles.size() == MOST_ARTICLES - 1) {
      return articles(of, known.getAfter());
    }
    if (cause.now().getPolarity() == known.getAfter()) {
      articles.add(cause.now());
    }
    return first(articles);
  }

  private List<StanceVote> articles(PairDay of, Polarity side) {
    List<StanceVote> articles =
        new ArrayList<>(shelf.votes(of.plusDays(1L - settings.windowDays()), of));
    articles.removeIf(vote -> vote.getPolarity() != side);
    return first(articles);
  }

  private static List<StanceVote> first(List<StanceVote> articles) {
    return articles.stream().sorted(MOST_CERTAIN).limit(MOST_ARTICLES).toList();
  }
}
