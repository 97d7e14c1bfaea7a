package org.dateline.ingest.feed.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a feed to text. In order: byte order mark, the zero bytes of UTF-16 and UTF-32, strict
 * UTF-8, the charset that the XML declaration names, the one that the Content-Type header names,
 * windows-1252. Strict UTF-8 comes first because text that is valid UTF-8 and not ASCII is never
 * anything else by accident, while declarations lie.
 */
public final class FeedText {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset UTF_32 = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Pattern DECLARED =
      Pattern.compile(
          "<\\?xml[^>]*?encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern C1 = Pattern.compile("[\\u0080-\\u0084\\u0086-\\u009F]");

  /** "&lt;?xm" in EBCDIC. */
  private static final byte[] EBCDIC = {0x4C, 0x6F, (byte) 0xA7, (byte) 0x94};

  private FeedText() {}

  /**
   * The text of a feed.
   *
   * @param headerCharset charset of the Content-Type header, null where it gave none
   */
  public static String decode(byte[] body, @Nullable String headerCharset) {
    String marked = byMark(body);
    if (marked != null) {
      return marked;
    }
    String head = new String(body, 0, Math.min(body.length, 1024), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARED.matcher(head);
    Charset declared = declaration.find() ? charset(declaration.group(1)) : null;
    if (declared != null && shifts(declared)) {
      return new String(body, declared);
    }
    String utf8 = strict(body, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return utf8;
    }
    for (Charset candidate :
        new Charset[] {declared, headerCharset == null ? null : charset(headerCharset)}) {
      if (candidate != null && !candidate.equals(StandardCharsets.UTF_8)) {
        String text = strict(body, candidate);
        if (text != null && !C1.matcher(text).find()) {
          return text;
        }
      }
    }
    return mostlyUtf8(body);
  }

  /** A stray byte in a UTF-8 feed must not turn the whole of it into windows-1252. */
  private static String mostlyUtf8(byte[] body) {
    String utf8 = new String(body, StandardCharsets.UTF_8);
    long broken = utf8.chars().filter(c -> c == 0xFFFD).count();
    long sound = utf8.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
    return broken * 10 < sound ? utf8 : new String(body, WINDOWS_1252);
  }

  private static @Nullable String byMark(byte[] b) {
    if (starts(b, 0, 0, 0xFE, 0xFF) || starts(b, 0, 0, 0, '<')) {
      return unmarked(new String(b, UTF_32));
    }
    if (starts(b, 0xFF, 0xFE, 0, 0) || starts(b, '<', 0, 0, 0)) {
      return unmarked(new String(b, UTF_32LE));
    }
    if (starts(b, 0xFE, 0xFF) || starts(b, 0, '<', 0)) {
      return unmarked(new String(b, StandardCharsets.UTF_16BE));
    }
    if (starts(b, 0xFF, 0xFE) || starts(b, '<', 0, '?', 0) || starts(b, '<', 0)) {
      return unmarked(new String(b, StandardCharsets.UTF_16LE));
    }
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      return unmarked(mostlyUtf8(b));
    }
    return b.length > 4 && java.util.Arrays.equals(b, 0, 4, EBCDIC, 0, 4)
        ? new String(b, Charset.forName("IBM037"))
        : null;
  }

  private static boolean starts(byte[] b, int... first) {
    if (b.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((b[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static @Nullable String strict(byte[] body, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(body))
          .toString();
    } catch (CharacterCodingException wrong) {
      return null;
    }
  }

  /** Charsets that switch with escape sequences look like ASCII, and so like UTF-8. */
  private static boolean shifts(Charset charset) {
    String name = charset.name().toUpperCase(Locale.ROOT);
    return name.startsWith("ISO-2022") || name.startsWith("X-ISO-2022") || name.startsWith("UTF-7");
  }

  /**
   * The charset of that name, read as browsers do: Latin-1 means windows-1252; null where Java has
   * none.
   */
  private static @Nullable Charset charset(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT).replace("windows1", "windows-1");
    return switch (lower) {
      case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "iso8859-1", "iso88591" ->
          WINDOWS_1252;
      case "gb2312", "gbk", "gb_2312-80" -> Charset.forName("GB18030");
      case "shift_jis", "sjis", "x-sjis" -> Charset.forName("windows-31j");
      case "ks_c_5601-1987", "euc-kr" -> Charset.forName("x-windows-949");
      case "utf-16", "utf-16le", "utf-16be", "utf-32", "u16", "u32" -> null;
      default -> Charset.isSupported(legal(lower)) ? Charset.forName(lower) : null;
    };
  }

  private static String legal(String name) {
    return name.matches("[a-z0-9][a-z0-9.:_+-]*") ? name : "none";
  }
}
