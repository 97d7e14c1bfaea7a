package org.dateline.enrich.country;

import java.util.List;
import org.dateline.enrich.text.Words;

/** Places settled by the place after them: "Paris, Texas", "Hyderabad, Pakistan". */
final class PlaceChains {
  private PlaceChains() {}

  static void settle(Draft draft) {
    List<Candidate> all = draft.candidates;
    for (int i = all.size() - 2; i >= 0; i--) {
      Candidate left = all.get(i);
      Candidate right = all.get(i + 1);
      if (isChain(left, right)) {
        settle(draft, left, right);
      }
    }
  }

  private static boolean isChain(Candidate left, Candidate right) {
    boolean comma =
        left.field == right.field
            && left.end == right.first
            && right.words.is(right.first, Words.AFTER_COMMA);
    return comma && !right.rejected && mayBeInside(left) && mayContain(right);
  }

  private static boolean mayBeInside(Candidate left) {
    return left.isPlace()
        || left.type == NameType.CAPITAL
        || left.type == NameType.COUNTRY
        || left.type == NameType.GIVEN_NAME;
  }

  private static boolean mayContain(Candidate right) {
    return mayContain(right.type);
  }

  /** Not a town: "Brazil, Mexico" is a list, whatever towns of Indiana and Missouri are called. */
  private static boolean mayContain(NameType type) {
    return type == NameType.DIVISION || type == NameType.COUNTRY || type == NameType.ALIAS;
  }

  private static void settle(Draft draft, Candidate left, Candidate right) {
    for (int r = right.name; r >= 0; r = draft.senses.next(r)) {
      if (!mayContain(draft.senses.type(r))) {
        continue;
      }
      for (int s = left.name; s >= 0; s = draft.senses.next(s)) {
        if (draft.senses.code(s).equals(draft.senses.code(r))) {
          agree(draft, left, s, right, r);
          return;
        }
      }
    }
    boolean division = right.type == NameType.DIVISION && right.weight >= 2000;
    boolean city = left.type == NameType.CITY;
    if ((division && left.type != NameType.GIVEN_NAME)
        || (city && right.type == NameType.COUNTRY)) {
      left.code = right.code;
      left.type = NameType.CITY;
      left.role = Actor.Role.PLACE;
      left.settled = true;
      left.rejected = false;
    }
  }

  private static void agree(Draft draft, Candidate left, int sense, Candidate right, int around) {
    left.means(sense, draft.senses);
    left.settled = true;
    left.rejected = false;
    right.means(around, draft.senses);
    right.settled = true;
  }
}
