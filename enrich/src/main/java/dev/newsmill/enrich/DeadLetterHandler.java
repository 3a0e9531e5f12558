package dev.newsmill.enrich;

import dev.newsmill.events.Outcome;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets aside an article on which enrichment failed: the record goes to the dead letters and its outcome to the ledger, in the
 * transaction that consumed it. A failure anywhere else is ours, not the article's, and ends the application.
 */
public final class DeadLetterHandler implements ProcessingExceptionHandler {
    static final String RUN = "newsmill.run";
    private static final Logger LOGGER = LoggerFactory.getLogger(DeadLetterHandler.class);

    private RunName run = RunName.LIVE;

    @Override
    public void configure(Map<String, ?> configs) {
        run = new RunName(String.valueOf(configs.get(RUN)));
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (!context.processorNodeId().equals(EnrichTopology.ENRICH_ARTICLE)) {
            return Response.fail();
        }
        RawCoordinates at = new RawCoordinates(context.partition(), context.offset());
        LOGGER.atError()
                .addKeyValue("partition", at.partition())
                .addKeyValue("offset", at.offset())
                .addKeyValue("error", exception.toString())
                .log("Enrichment failed on a record; it is in the dead letters");
        Outcome outcome = DeadLetters.outcome(at, exception);
        String outcomes = Topics.ARTICLE_OUTCOME.in(run);
        return Response.resume(List.of(
                new ProducerRecord<>(
                        Topics.ENRICH_DEAD_LETTER.in(run),
                        null,
                        context.timestamp(),
                        DeadLetters.kept(context.sourceRawKey()),
                        DeadLetters.kept(context.sourceRawValue()),
                        DeadLetters.headers(context.topic(), at, context.sourceRawValue(), exception)),
                new ProducerRecord<>(
                        outcomes,
                        null,
                        context.timestamp(),
                        Topics.ARTICLE_OUTCOME.keySerde().serializer().serialize(outcomes, at),
                        Topics.ARTICLE_OUTCOME.valueSerde().serializer().serialize(outcomes, outcome))));
    }
}
