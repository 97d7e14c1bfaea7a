package org.dateline.ingest.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.FetchResult.Failed;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.dateline.ingest.fetch.FetchResult.Gone;
import org.dateline.ingest.fetch.FetchResult.Kind;

/**
 * One site's robots.txt.
 *
 * @param rules allow and disallow, the group of our robot or else of all
 * @param unreachable true where it could not be had for a passing reason
 * @param reservations of rights that it states
 */
record RobotsFile(BaseRobotRules rules, boolean unreachable, List<String> reservations) {
  boolean allows(URI url) {
    return rules.isAllowed(url.toString());
  }

  Duration crawlDelay() {
    return rules.getCrawlDelay() > 0 ? Duration.ofMillis(rules.getCrawlDelay()) : Duration.ZERO;
  }

  List<String> sitemaps() {
    return rules.getSitemaps();
  }

  /** Reads the file for one robot. */
  static final class Reader {
    private final Set<String> product;

    Reader(String product) {
      this.product = Set.of(product.toLowerCase(Locale.ROOT));
    }

    RobotsFile read(String site, FetchResult result) {
      if (result instanceof Fetched fetched) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE / 2, 0);
        return new RobotsFile(
            parser.parseContent(site + "/robots.txt", fetched.body(), "text/plain", product),
            false,
            reservations(fetched.body()));
      }
      // RFC 9309, 2.3.1.3: a file that is not available allows everything; 429 is no such answer.
      boolean absent =
          result instanceof Gone
              || (result instanceof Failed failed
                  && (failed.kind() == Kind.NOT_FOUND
                      || failed.kind() == Kind.CLIENT_ERROR
                      || failed.kind() == Kind.TOO_MANY_REDIRECTS));
      RobotRulesMode mode = absent ? RobotRulesMode.ALLOW_ALL : RobotRulesMode.ALLOW_NONE;
      return new RobotsFile(new SimpleRobotRules(mode), !absent, List.of());
    }

    /** Content signals (ai-train=no) of robots.txt. */
    private static List<String> reservations(byte[] body) {
      List<String> found = new ArrayList<>();
      for (String line : new String(body, StandardCharsets.UTF_8).split("\\R")) {
        String text = line.strip().toLowerCase(Locale.ROOT).replace(" ", "");
        boolean signals = text.startsWith("content-signal:") || text.startsWith("content-usage:");
        if (signals && (text.contains("ai-train=no") || text.contains("train-ai=n"))) {
          found.add("no-ai-training");
        }
      }
      return found.stream().distinct().toList();
    }
  }
}
