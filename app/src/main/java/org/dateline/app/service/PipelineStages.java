package org.dateline.app.service;

import java.io.IOException;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.enrich.EnrichService;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.Taggers;
import org.dateline.ingest.IngestService;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.fetch.Recorder;
import org.dateline.schemas.registry.SchemaRegistry;

/** The two halves of the pipeline as stages of a run. The only place where both are seen. */
public final class PipelineStages {
  private final ServiceRun run;
  private final KafkaConnection kafka;
  private final SchemaRegistry registry;

  /** Stages of this run on these topics. */
  public PipelineStages(ServiceRun run, KafkaConnection kafka, SchemaRegistry registry) {
    this.run = run;
    this.kafka = kafka;
    this.registry = registry;
  }

  /**
   * Starts enriching; to be called before {@link #ingest}, so that it is stopped after it.
   *
   * @param forGood whether it leaves its group when it stops, as where no other instance is to take
   *     over or come back
   */
  public Stage enrich(EnrichSettings settings, Taggers taggers, boolean forGood) {
    EnrichService service =
        EnrichService.start(settings, kafka.settings(), taggers, registry, run.meters());
    AutoCloseable stop = forGood ? service::leave : service;
    Stage stage = new Stage("enrich", service::isRunning, service.ended(), stop);
    run.add(stage);
    return stage;
  }

  /**
   * Starts polling feeds; each exchange is shown to the recorder.
   *
   * @throws IOException where the address for hubs is in use
   */
  public Stage ingest(IngestSettings settings, Recorder recorder) throws IOException {
    IngestService service =
        IngestService.start(settings, kafka.settings(), registry, run.meters(), recorder);
    Stage stage = new Stage("ingest", service::isReady, service.ended(), service);
    run.add(stage);
    return stage;
  }
}
