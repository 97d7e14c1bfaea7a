package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private static boolean isPublic(String address) throws UnknownHostException {
    return AddressGuard.isPublic(InetAddress.getAllByName(address)[0]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "203.0.114.0",
        "223.255.255.255",
        "2001:200::1",
        "2606:4700::1111",
        "2a00:1450::1",
        "2002:0101:0101::1",
        "64:ff9b::1.1.1.1"
      })
  void letsPublicAddressesBeFetchedUpToTheEdgesOfTheOthers(String address) throws Exception {
    assertThat(isPublic(address)).as(address).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "192.168.255.255",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255"
      })
  void keepsAwayFromPrivateAndReservedNetworks(String address) throws Exception {
    assertThat(isPublic(address)).as(address).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::",
        "::1",
        "::127.0.0.1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fdff:ffff::1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1",
        "64:ff9b:1::1"
      })
  void keepsAwayFromReservedNetworksOfVersionSix(String address) throws Exception {
    assertThat(isPublic(address)).as(address).isFalse();
  }

  /** The mapped form becomes an IPv4 address in Java itself. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::10.0.0.1",
        "64:ff9b::169.254.169.254",
        "2002:7f00:0001::1",
        "2002:c0a8:0101::1"
      })
  void looksIntoTheFormsThatCarryAnOldAddress(String address) throws Exception {
    assertThat(isPublic(address)).as(address).isFalse();
  }
}
