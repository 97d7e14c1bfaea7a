package org.dateline.enrich.stance.rule;

import java.util.Set;

/** The forms of the verbs by which {@link Governor} tells what becomes of a noun. */
final class GovernorVerbs {
  /** The thing comes to its end. */
  static final Set<String> ENDS =
      forms(
          """
          walk walked roll rolled rolls rolling repeal repealed lift lifts lifted lifting ease
          eases eased easing remove removed removes removing removal drop drops dropped
          dropping end ends ended ending waive waived waives waiving relax relaxed relaxing
          eliminate eliminated eliminating suspend suspends suspended suspending halt halted
          halts halting cancel cancelled canceled cancels cancelling canceling withdraw
          withdrew withdrawn withdrawing withdraws withdrawal scrap scraps scrapped scrapping
          cut cuts cutting freeze froze frozen freezing stop stopped stops stopping reverse
          reversed terminate terminated terminating reduce reduced reducing reduces withhold
          withheld withholding revoke revoked revoking rescind rescinded abandon abandoned
          abandoning loosen loosened block blocked blocking delay delayed defer deferred break
          broke broken breaking sever severed quit quitting exit exited exiting leave left
          leaving violate violated violating violates scuttle ditch ditched tear tore
          dismantle dismantled undermine undermined lose lost deny denied refuse refused
          reject rejected abrogate renounce renounced downgrade downgraded
          """);

  /** The subject is against the thing. */
  static final Set<String> REFUSES =
      forms(
          """
          condemn condemned condemning condemns criticise criticised criticize criticized
          criticizing criticising denounce denounced oppose opposed opposes opposing fear
          fears feared avoid avoided avoiding avert averted evade evaded evading despite
          ignore ignored question questioned survive survived withstand without blame blamed
          protested prevent prevented deter deterred deflect slam slammed sidestep circumvent
          circumvented skirt flout dismiss dismissed counter investigate investigated
          investigating probing
          """);

  /** The subject suffers the thing. */
  static final Set<String> FACES =
      forms(
          """
          face faces faced facing suffer suffered suffers suffering receives received receive
          under endure endured won wins got gets
          """);

  /** Verbs that end a thing with out or away: pull out, back out, walk away. */
  static final Set<String> LEAVES =
      forms(
          """
          pull pulls pulled pulling back backed backing walk walked walking pullout bail
          bailed opt opted drop dropped step stepped
          """);

  /** Verbs that say little themselves and let the noun speak. */
  static final Set<String> LIGHT =
      forms(
          """
          resume resumes restore provide provides renew renews increase extend extends approve
          approves announce announces maintain expand tighten call calls urge urges wants want
          impose imposes slap slaps put puts has have had made makes make give gave given
          gives offers offer show shows won wins win seek seeks sought launch launches lead
          leads led began send sends sent wage waged wages is are was were took take takes hit
          hits keep kept keeps set sets sign signs struck strike build built order orders
          plans plan
          """);

  private GovernorVerbs() {}

  private static Set<String> forms(String spaced) {
    return Set.of(spaced.strip().split("\\s+"));
  }
}
