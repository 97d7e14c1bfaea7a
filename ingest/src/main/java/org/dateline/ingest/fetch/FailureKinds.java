package org.dateline.ingest.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.dateline.ingest.fetch.BodyDecoder.BodyTooLargeException;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.dateline.ingest.fetch.GuardedResolver.ForbiddenAddressException;
import org.eclipse.jetty.client.HttpResponseException;
import org.eclipse.jetty.http.HttpException;

/** Says of an exception from the network which class of failure it is. */
final class FailureKinds {
  private FailureKinds() {}

  /** The class of the first cause that has one. */
  static Kind of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return Kind.DNS;
      }
      if (cause instanceof ForbiddenAddressException) {
        return Kind.FORBIDDEN_ADDRESS;
      }
      if (cause instanceof SSLException || cause instanceof GeneralSecurityException) {
        return Kind.TLS;
      }
      if (cause instanceof TimeoutException || cause instanceof SocketTimeoutException) {
        return Kind.TIMEOUT;
      }
      if (cause instanceof BodyTooLargeException) {
        return Kind.TOO_LARGE;
      }
      if (cause instanceof HttpResponseException
          || cause instanceof HttpException
          || cause instanceof ZipException) {
        return Kind.PROTOCOL;
      }
    }
    return failure instanceof IOException ? Kind.CONNECT : Kind.PROTOCOL;
  }

  /** One line that says what happened, without the names of Java classes where there is a text. */
  static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof SSLException)) {
      cause = cause.getCause();
    }
    if (cause instanceof UnknownHostException) {
      return "host name is not known";
    }
    if (cause instanceof EOFException) {
      return "server hung up";
    }
    String message = cause.getMessage();
    return message == null || message.isBlank()
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse(message);
  }
}
