package org.dateline.app.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Whether the process is worth keeping (live) and whether it does its work (ready). */
public final class Health {
  private final Map<String, BooleanSupplier> checks =
      Collections.synchronizedMap(new LinkedHashMap<>());
  private volatile boolean failed;

  /** Adds a check of readiness. */
  public void check(String name, BooleanSupplier up) {
    checks.put(name, up);
  }

  /** Says that a part has failed for good: only a restart helps. */
  public void fail() {
    failed = true;
  }

  /** False once a part has failed for good. */
  public boolean live() {
    return !failed;
  }

  /** Each check with its answer now; ready where all are up. */
  public Map<String, Boolean> readiness() {
    List<Map.Entry<String, BooleanSupplier>> now;
    synchronized (checks) {
      now = new ArrayList<>(checks.entrySet());
    }
    Map<String, Boolean> answers = new LinkedHashMap<>();
    now.forEach(check -> answers.put(check.getKey(), check.getValue().getAsBoolean()));
    return answers;
  }
}
