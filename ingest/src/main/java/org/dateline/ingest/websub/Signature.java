package org.dateline.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a delivery (WebSub, section 7.1): {@code X-Hub-Signature: method=hex}, an HMAC
 * (RFC 2104) of the body as it came under the secret of the subscription.
 */
final class Signature {
  private Signature() {}

  /** True where the header signs the body; false for anything else, also where it is missing. */
  static boolean isValid(@Nullable String header, byte[] body, String secret) {
    int equals = header == null ? -1 : header.indexOf('=');
    String algorithm = equals < 0 ? null : algorithm(header.substring(0, equals));
    if (algorithm == null) {
      return false;
    }
    try {
      byte[] claimed = HexFormat.of().parseHex(header.substring(equals + 1).strip());
      return MessageDigest.isEqual(claimed, hmac(algorithm, body, secret));
    } catch (IllegalArgumentException notHex) {
      return false;
    }
  }

  private static @Nullable String algorithm(String method) {
    return switch (method.strip().toLowerCase(Locale.ROOT)) {
      case "sha1" -> "HmacSHA1";
      case "sha256" -> "HmacSHA256";
      case "sha384" -> "HmacSHA384";
      case "sha512" -> "HmacSHA512";
      default -> null;
    };
  }

  private static byte[] hmac(String algorithm, byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
