package org.dateline.enrich.stance.deep;

import java.util.List;
import java.util.Map;

/**
 * A sentence as the encoder takes it.
 *
 * @param ids word pieces with the marks around mentions
 * @param actors code to the places of its pieces in {@code ids}; a country that did not fit is
 *     absent
 */
record Reading(long[] ids, Map<String, List<Integer>> actors) {}
