package org.dateline.ingest.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedListsTest {
  private static List<Subscription> read(String text) {
    return FeedLists.read(text.getBytes(StandardCharsets.UTF_8), "my.opml");
  }

  @Test
  void readsNestedOutlinesAsCategories() {
    List<Subscription> feeds =
        read(
            "<opml version='1.0'><body><outline text='Asia'><outline text='Pakistan'>"
                + "<outline text='Paper' xmlUrl='https://p.example/rss' category='Daily, Asia'"
                + " country='PK'/></outline></outline>"
                + "<outline title='Other' xmlURL='https://o.example/feed'/></body></opml>");
    assertThat(feeds)
        .containsExactly(
            new Subscription(
                "https://p.example/rss", "Paper", List.of("Asia", "Pakistan", "Daily"), "PK", null),
            new Subscription("https://o.example/feed", "Other", List.of(), null, null));
  }

  @Test
  void readsBackWhatItWrites() {
    List<Subscription> feeds =
        List.of(
            new Subscription(
                "https://a.example/f?x=1&y=2", "A & \"B\"", List.of("c"), "FR", "h2 > a"),
            Subscription.of("https://b.example/f"));
    List<Subscription> again = read(Opml.write(feeds));
    assertThat(again.get(0)).isEqualTo(feeds.get(0));
    assertThat(again.get(1).url()).isEqualTo(feeds.get(1).url());
  }

  @Test
  void readsPlainListsAndCountsAFeedOnce() {
    assertThat(
            read("\uFEFF# mine\nhttps://a.example/f\n\n  https://a.example/f\nhttp://b.example/"))
        .extracting(Subscription::url)
        .containsExactly("https://a.example/f", "http://b.example/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<opml><body><outline xmlUrl='https://a.example/f'>|line 1: not OPML",
        "<opml><body>&nbsp;</body></opml>|not OPML",
        "<html><body/></html>|root is 'html'",
        "<opml><body/></opml>|no feeds",
        "<opml><body><outline xmlUrl='ftp://a.example/f'/></body></opml>|ftp://a.example/f",
        "<opml><body><outline xmlUrl='http://a.example/' country='Pakistan'/></body></opml>|Pakistan",
        "https://a.example/f;not an address|line 2",
        "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml>&x;</opml>|my.opml"
      })
  void saysInOneLineWhatIsWrongAndWhere(String text, String named) {
    assertThatThrownBy(() -> read(text.replace(';' + "not", "\nnot")))
        .isInstanceOf(FeedListException.class)
        .hasMessageContaining("my.opml")
        .hasMessageContaining(named)
        .hasMessageNotContaining("\n");
  }
}
