package org.dateline.app.diff;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.app.diff.Comparison.Count;
import org.dateline.app.diff.Difference.Where;
import org.dateline.schemas.Polarity;

/** A comparison for programs: one object an article, then one with the totals. */
public final class DiffJson {
  private static final JsonMapper JSON = new JsonMapper();

  private DiffJson() {}

  /** The objects, in this order. */
  public static List<ObjectNode> lines(Comparison comparison, String a, String b) {
    List<ObjectNode> lines = new ArrayList<>();
    comparison.differences().forEach(each -> lines.add(article(each)));
    ObjectNode totals = JSON.createObjectNode();
    totals.put("a", a).put("b", b);
    totals.put("articlesA", comparison.articlesA()).put("articlesB", comparison.articlesB());
    totals.put("onlyA", comparison.count(Where.ONLY_A));
    totals.put("onlyB", comparison.count(Where.ONLY_B));
    totals.put("otherCarrier", comparison.count(Where.OTHER_CARRIER));
    totals.put("changed", comparison.count(Where.BOTH));
    counts(totals.putArray("countries"), "code", comparison.countries());
    counts(totals.putArray("pairs"), "pair", comparison.pairs());
    lines.add(JSON.createObjectNode().set("totals", totals));
    return lines;
  }

  private static ObjectNode article(Difference each) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", each.id()).put("url", each.url()).put("title", each.title());
    line.put("where", each.where().name()).put("carrier", each.other());
    line.put("textChanged", each.textChanged());
    ObjectNode countries = line.putObject("countries");
    codes(countries.putArray("gained"), each.countriesGained());
    codes(countries.putArray("lost"), each.countriesLost());
    codes(countries.putArray("focusGained"), each.focusGained());
    codes(countries.putArray("focusLost"), each.focusLost());
    ObjectNode stances = line.putObject("stances");
    pairs(stances.putArray("gained"), each.stancesGained());
    pairs(stances.putArray("lost"), each.stancesLost());
    ArrayNode turned = stances.putArray("turned");
    each.stancesTurned()
        .forEach(
            (pair, turn) ->
                pair(turned.addObject(), pair)
                    .put("from", turn.from().name())
                    .put("to", turn.to().name()));
    return line;
  }

  private static void codes(ArrayNode array, List<String> codes) {
    codes.forEach(array::add);
  }

  private static void pairs(ArrayNode array, Map<String, Polarity> pairs) {
    pairs.forEach((pair, is) -> pair(array.addObject(), pair).put("polarity", is.name()));
  }

  private static ObjectNode pair(ObjectNode node, String pair) {
    int sign = pair.indexOf('>');
    return node.put("holder", pair.substring(0, sign)).put("target", pair.substring(sign + 1));
  }

  private static void counts(ArrayNode array, String name, Map<String, Count> counts) {
    counts.forEach(
        (key, count) -> {
          ObjectNode node = array.addObject();
          (name.equals("pair") ? pair(node, key) : node.put(name, key))
              .put("gained", count.gained())
              .put("lost", count.lost())
              .put("turned", count.turned());
        });
  }
}
