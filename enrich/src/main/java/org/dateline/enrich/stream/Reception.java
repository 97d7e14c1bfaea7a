package org.dateline.enrich.stream;

import java.time.InstantSource;
import org.dateline.enrich.dedup.Fingerprint;
import org.dateline.enrich.dedup.Fingerprinter;
import org.dateline.enrich.output.ArticleRecords;
import org.dateline.enrich.output.DeadLetters;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.LanguageTagger;
import org.dateline.schemas.DeadLetter;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.serde.AvroDecoder;
import org.dateline.schemas.serde.Decoded;
import org.jspecify.annotations.Nullable;

/**
 * Reads what comes from news.raw: an article that can be worked on, its language told, or a dead
 * letter that says why not. One thread may take fingerprints, all may decode.
 */
public final class Reception {
  private final AvroDecoder<RawArticle> decoder;
  private final LanguageTagger languages;
  private final InstantSource clock;
  private final Fingerprinter fingerprinter = new Fingerprinter();

  /** A reception with a tagger of languages. */
  public Reception(AvroDecoder<RawArticle> decoder, LanguageTagger languages, InstantSource clock) {
    this.decoder = decoder;
    this.languages = languages;
    this.clock = clock;
  }

  /** What was read. */
  sealed interface Result {}

  /** An article that can be worked on. */
  record Read(RawArticle raw, Article article) implements Result {}

  /** None, and why. */
  record Refused(DeadLetter letter) implements Result {}

  /** Takes the fingerprint of what was read, the dearest step of all. */
  Fingerprint fingerprint(Read read) {
    return fingerprinter.of(read.article());
  }

  /** Decodes a value of news.raw; what has no bytes is undecodable. */
  public Decoded<RawArticle> decode(byte @Nullable [] bytes) {
    return bytes == null
        ? new Decoded.Undecodable<>("the record has no value", new byte[0])
        : decoder.tryDecode(bytes);
  }

  /** Reads an article once more, whose bytes may be gone. */
  Result reread(String id, byte @Nullable [] bytes, DeadLetters.Source source) {
    return bytes == null
        ? refuse("publish", "RawRecordGone", "article " + id + " is no longer there", source)
        : read(id, decode(bytes), source);
  }

  /** Reads a record of news.raw. */
  Result read(@Nullable String key, Decoded<RawArticle> decoded, DeadLetters.Source source) {
    if (decoded instanceof Decoded.Undecodable<RawArticle> undecodable) {
      return refuse("decode", "UndecodableException", undecodable.reason(), source);
    }
    RawArticle raw = ((Decoded.Value<RawArticle>) decoded).value();
    String problem = problem(key, raw);
    if (problem != null) {
      return refuse("validate", "InvalidArticle", problem, source);
    }
    try {
      Article declared = ArticleRecords.article(raw);
      Article article = declared.withLanguage(languages.tag(declared));
      return new Read(raw, article);
    } catch (RuntimeException e) {
      return refuse("enrich", e.getClass().getName(), "article " + raw.getId() + ": " + e, source);
    }
  }

  private static @Nullable String problem(@Nullable String key, RawArticle raw) {
    if (raw.getId().isBlank()) {
      return "the article has no id";
    }
    if (!raw.getId().equals(key)) {
      return "the key " + key + " is not the id " + raw.getId();
    }
    if (raw.getTitle().isBlank() && raw.getText().isBlank()) {
      return "article " + raw.getId() + " has neither title nor text";
    }
    return null;
  }

  private Refused refuse(String stage, String cause, String problem, DeadLetters.Source source) {
    return new Refused(DeadLetters.of(stage, cause, problem, source, clock.instant()));
  }
}
