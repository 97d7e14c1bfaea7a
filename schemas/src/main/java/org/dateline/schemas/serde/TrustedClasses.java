package org.dateline.schemas.serde;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;
import org.dateline.schemas.Topic;

/**
 * Lets Avro instantiate our generated classes. Since 1.12.2 it makes no class that it was not told
 * to trust, because a schema, which may come from anyone, names the classes. What was trusted
 * before, by system property or another library, stays so.
 */
public final class TrustedClasses {
  private static final String OURS = Topic.class.getPackageName();

  static {
    ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(before, type -> type.getPackageName().equals(OURS)));
  }

  private TrustedClasses() {}

  /** Does its work once, when the class is first used. */
  public static void install() {}
}
