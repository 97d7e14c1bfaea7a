package org.dateline.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.dateline.enrich.text.Article;
import org.junit.jupiter.api.Test;

/** One form filled in for two events, against copies that were edited. */
class CopyRuleTest {
  private static final String NOTICE =
      "Notice is given that %1$s borough intends to close %2$s Street to through traffic while a"
          + " water main is laid. Residents and emergency vehicles can pass at all times. The"
          + " diversion goes by way of %3$s Lane. Objections, with their grounds, may be sent to"
          + " the clerk in writing before the end of the month, and will be heard by the works"
          + " committee in public.";

  private static final String OBITUARY =
      "%1$s of %2$s, who taught at the village school and sang in its choir, died at home on"
          + " %3$s at the age of %4$d. The funeral will be held at %5$d in the parish church,"
          + " with burial to follow in the old cemetery. The family thanks the nurses for their"
          + " care and kindness during the last months, and asks for gifts to the hospice instead"
          + " of flowers. Friends are invited to a meal in the parish hall afterwards, where a"
          + " book for memories will be laid out.";

  private final Article notice = notice("Elmtor", "Granby", "Wicklen");
  private final Article obituary = obituary("Clara Dusker", "Pelham", "Monday", 84, 11);

  @Test
  void tellsTheSameNoticeOfAnotherTownFromACopy() {
    assertThat(areCopies(notice, notice("Vonash", "Tirban", "Solmer"))).isFalse();
  }

  @Test
  void tellsTheSameNoticeWithOneNameLeftFromACopy() {
    assertThat(areCopies(notice, notice("Vonash", "Granby", "Solmer"))).isFalse();
  }

  @Test
  void tellsAnotherObituaryByTheSameFormFromACopy() {
    assertThat(areCopies(obituary, obituary("Hugo Miford", "Rankby", "Friday", 79, 10))).isFalse();
  }

  @Test
  void knowsANoticeUnderAnotherHeadline() {
    assertThat(areCopies(notice, titled(notice, "Street in Elmtor to be closed for a water main")))
        .isTrue();
  }

  @Test
  void knowsANoticeUnderAnotherHeadlineThatWasCut() {
    String cut = notice.text().substring(0, notice.text().indexOf(" Objections"));
    Article copy = article("Public notice: Granby Street closes, Elmtor", cut);

    assertThat(areCopies(notice, copy)).isTrue();
  }

  @Test
  void knowsANoticeWithItsHeadlineWhoseWordsWereEdited() {
    Article copy =
        article(
            notice.title(),
            notice.text().replace("intends", "plans").replace("through traffic", "all traffic"));

    assertThat(areCopies(notice, copy)).isTrue();
  }

  @Test
  void knowsAnObituaryEditedInTextAndHeadlineByItsNumbers() {
    Article copy =
        article(
            "Clara Dusker of Pelham dies",
            obituary.text().replace("invited", "asked").replace("village school", "local school"));

    assertThat(areCopies(obituary, copy)).isTrue();
  }

  @Test
  void tellsTheSameNoticeUnderTheSameTitleFromACopy() {
    Article other = titled(notice("Vonash", "Tirban", "Solmer"), notice.title());

    assertThat(areCopies(notice, other)).isFalse();
  }

  @Test
  void knowsANoticeInCapitals() {
    assertThat(areCopies(notice, article(notice.title(), notice.text().toUpperCase(Locale.ROOT))))
        .isTrue();
  }

  @Test
  void knowsANoticeInWhichOneWordWasMistyped() {
    Article copy = article(notice.title(), notice.text().replace("vehicles", "vehilces"));

    assertThat(areCopies(notice, copy)).isTrue();
  }

  @Test
  void readsPrintsOfTheVersionWithoutParticulars() {
    Article edited = article(notice.title(), notice.text().replace("intends", "plans"));

    assertThat(areCopies(withoutParticulars(notice), Fingerprint.of(edited))).isTrue();
    assertThat(
            areCopies(
                withoutParticulars(notice), Fingerprint.of(notice("Vonash", "Tirban", "Solmer"))))
        .isFalse();
  }

  private static Fingerprint withoutParticulars(Article article) {
    Fingerprint print = Fingerprint.of(article);
    return new Fingerprint(
        print.content(),
        print.words(),
        print.sketch(),
        print.titleWords(),
        print.numbers(),
        new int[0]);
  }

  private static boolean areCopies(Fingerprint a, Fingerprint b) {
    Similarity similarity = Similarity.of(a.sketch(), b.sketch());
    return CopyRule.allows(similarity) && CopyRule.confirms(similarity, a, b);
  }

  private static boolean areCopies(Article first, Article second) {
    StreamDeduplicator stream = new StreamDeduplicator(DedupSettings.standard());
    stream.next(first);
    return stream.next(second).of() != null;
  }

  private static Article notice(String town, String street, String lane) {
    return article(
        "Public notice: " + street + " Street, " + town, NOTICE.formatted(town, street, lane));
  }

  private static Article obituary(String name, String town, String day, int age, int hour) {
    return article("Obituary: " + name, OBITUARY.formatted(name, town, day, age, hour));
  }

  private static Article titled(Article article, String title) {
    return article(title, article.text());
  }

  private static Article article(String title, String text) {
    return new Article(title + text.hashCode(), title, text, null, null, "en", null);
  }
}
