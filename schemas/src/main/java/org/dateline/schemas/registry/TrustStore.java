package org.dateline.schemas.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Certificates that a registry's own is checked against.
 *
 * @param file PKCS #12 or JKS
 * @param password of the file; empty where it has none
 */
public record TrustStore(Path file, String password) {

  /**
   * A TLS context that trusts these certificates and no others.
   *
   * @throws RegistryException where the file can't be read, which it names
   */
  SSLContext context() {
    try {
      KeyStore store = KeyStore.getInstance(file.toFile(), password.toCharArray());
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new RegistryException("truststore " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return "TrustStore[" + file + "]";
  }
}
