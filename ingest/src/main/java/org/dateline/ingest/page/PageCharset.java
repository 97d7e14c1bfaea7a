package org.dateline.ingest.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a page: byte order mark, HTTP header, meta element, strict UTF-8, and at last
 * the Windows code page of the language that the page declares. A label that the bytes contradict
 * is not followed.
 */
final class PageCharset {
  /** Where a meta element must stand, by the HTML standard 1,024 bytes; sites need more. */
  private static final int PRESCAN = 8192;

  private static final Pattern META =
      Pattern.compile(
          "<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LANG =
      Pattern.compile("<html[^>]{0,500}?lang\\s*=\\s*[\"']?([a-z]{2})", Pattern.CASE_INSENSITIVE);

  /** Code pages of languages that windows-1252 can't write (Encoding standard, locale defaults). */
  private static final Map<String, String> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("ru", "windows-1251"),
          Map.entry("uk", "windows-1251"),
          Map.entry("be", "windows-1251"),
          Map.entry("bg", "windows-1251"),
          Map.entry("mk", "windows-1251"),
          Map.entry("sr", "windows-1251"),
          Map.entry("pl", "ISO-8859-2"),
          Map.entry("cs", "windows-1250"),
          Map.entry("sk", "windows-1250"),
          Map.entry("hu", "ISO-8859-2"),
          Map.entry("sl", "ISO-8859-2"),
          Map.entry("hr", "windows-1250"),
          Map.entry("ro", "windows-1250"),
          Map.entry("el", "windows-1253"),
          Map.entry("tr", "windows-1254"),
          Map.entry("he", "windows-1255"),
          Map.entry("ar", "windows-1256"),
          Map.entry("fa", "windows-1256"),
          Map.entry("lt", "windows-1257"),
          Map.entry("lv", "windows-1257"),
          Map.entry("et", "windows-1257"),
          Map.entry("vi", "windows-1258"),
          Map.entry("th", "windows-874"),
          Map.entry("ja", "Shift_JIS"),
          Map.entry("ko", "EUC-KR"),
          Map.entry("zh", "GB18030"));

  private PageCharset() {}

  /** The bytes as text; what can't be decoded becomes U+FFFD. */
  static String decode(byte[] body, @Nullable String header) {
    Charset mark = byteOrderMark(body);
    if (mark != null) {
      return new String(body, mark).substring(1);
    }
    String head = new String(body, 0, Math.min(body.length, PRESCAN), StandardCharsets.ISO_8859_1);
    String utf8 = strict(body, StandardCharsets.UTF_8);
    for (String label : new @Nullable String[] {header, find(META, head)}) {
      Charset charset = label == null ? null : charset(label);
      if (charset != null) {
        if (utf8 != null) {
          // Bytes that are valid UTF-8 beyond ASCII are so by no chance, whatever the label says.
          return utf8;
        }
        String text =
            charset.equals(StandardCharsets.UTF_8) ? damagedUtf8(body) : strict(body, charset);
        if (text != null) {
          return text;
        }
      }
    }
    if (utf8 != null) {
      return utf8;
    }
    String language = find(LANG, head);
    Charset guess =
        language == null
            ? null
            : charset(BY_LANGUAGE.getOrDefault(language.toLowerCase(Locale.ROOT), "windows-1252"));
    return new String(body, guess == null ? Charset.forName("windows-1252") : guess);
  }

  private static @Nullable Charset byteOrderMark(byte[] body) {
    if (body.length >= 3
        && body[0] == (byte) 0xEF
        && body[1] == (byte) 0xBB
        && body[2] == (byte) 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (body.length >= 2 && body[0] == (byte) 0xFE && body[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return body.length >= 2 && body[0] == (byte) 0xFF && body[1] == (byte) 0xFE
        ? StandardCharsets.UTF_16LE
        : null;
  }

  /** UTF-8 with some bytes that are none; null where most are, so that the label is wrong. */
  private static @Nullable String damagedUtf8(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    long damaged = text.chars().filter(c -> c == '\uFFFD').count();
    long sound = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
    return damaged <= sound ? text : null;
  }

  private static @Nullable String strict(byte[] body, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(body))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The charset of a label; the Latin-1 and ASCII labels mean windows-1252 (Encoding standard). */
  private static @Nullable Charset charset(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    try {
      return switch (name) {
        case "iso-8859-1", "latin1", "us-ascii", "ascii", "iso8859-1" ->
            Charset.forName("windows-1252");
        case "gb2312", "gbk" -> Charset.forName("GB18030");
        case "shift-jis", "x-sjis" -> Charset.forName("windows-31j");
        default -> Charset.forName(name);
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static @Nullable String find(Pattern pattern, String head) {
    Matcher match = pattern.matcher(head);
    return match.find() ? match.group(1) : null;
  }
}
