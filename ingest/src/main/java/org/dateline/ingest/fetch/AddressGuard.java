package org.dateline.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Tells public addresses from those that a stranger's feed must not make us reach: private,
 * loopback, link-local (cloud metadata among them), multicast, documentation and reserved ranges of
 * the IANA special-purpose registries (RFC 6890), and the IPv6 forms that carry such an IPv4
 * address inside (mapped, NAT64, 6to4).
 */
final class AddressGuard {
  private static final List<Range> FORBIDDEN =
      List.of(
          range(8, 0),
          range(8, 10),
          range(10, 100, 64),
          range(8, 127),
          range(16, 169, 254),
          range(12, 172, 16),
          range(24, 192, 0, 0),
          range(24, 192, 0, 2),
          range(24, 192, 88, 99),
          range(16, 192, 168),
          range(15, 198, 18),
          range(24, 198, 51, 100),
          range(24, 203, 0, 113),
          range(4, 224),
          range(4, 240));

  private static final List<Range> FORBIDDEN_V6 =
      List.of(
          range(96, new int[16]), // unspecified, loopback, IPv4-compatible
          range(64, 0x01, 0x00, 0, 0, 0, 0, 0, 0), // discard
          range(48, 0x00, 0x64, 0xff, 0x9b, 0x00, 0x01), // local NAT64
          range(23, 0x20, 0x01, 0x00, 0x00), // protocol assignments, Teredo among them
          range(32, 0x20, 0x01, 0x0d, 0xb8), // documentation
          range(20, 0x3f, 0xff, 0x00), // documentation
          range(16, 0x5f, 0x00), // segment routing
          range(7, 0xfc), // unique local
          range(10, 0xfe, 0x80), // link-local
          range(10, 0xfe, 0xc0), // site-local
          range(8, 0xff)); // multicast

  private static final Range NAT64 = range(96, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final Range SIX_TO_FOUR = range(16, 0x20, 0x02);

  private AddressGuard() {}

  /** True where the address belongs to the public Internet. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return FORBIDDEN.stream().noneMatch(range -> range.holds(bytes));
    }
    if (NAT64.holds(bytes)) {
      return isPublicV4(Arrays.copyOfRange(bytes, 12, 16));
    }
    if (SIX_TO_FOUR.holds(bytes)) {
      return isPublicV4(Arrays.copyOfRange(bytes, 2, 6));
    }
    return FORBIDDEN_V6.stream().noneMatch(range -> range.holds(bytes));
  }

  private static boolean isPublicV4(byte[] bytes) {
    return FORBIDDEN.stream().noneMatch(range -> range.holds(bytes));
  }

  private static Range range(int bits, int... prefix) {
    byte[] bytes = new byte[prefix.length];
    for (int i = 0; i < prefix.length; i++) {
      bytes[i] = (byte) prefix[i];
    }
    return new Range(bytes, bits);
  }

  /** A network: its first bytes and how many of their bits count. */
  private record Range(byte[] prefix, int bits) {
    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit += 8) {
        int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
        int wanted = bit / 8 < prefix.length ? prefix[bit / 8] : 0;
        if (((address[bit / 8] ^ wanted) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
