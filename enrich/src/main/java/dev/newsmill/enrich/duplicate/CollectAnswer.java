package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.ArticleId;
import dev.newsmill.events.DuplicateAnswer;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** Takes a shard's answer, asked or unasked, to the owner of the document. */
public final class CollectAnswer implements Processor<ArticleId, DuplicateAnswer, Object, Object> {
    public static final String NODE = "collect-answer";

    private @Nullable DocumentOwner owner;

    private CollectAnswer() {}

    public static ProcessorSupplier<ArticleId, DuplicateAnswer, Object, Object> supplier(OwnerStores stores) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<ArticleId, DuplicateAnswer, Object, Object> get() {
                return new CollectAnswer();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores.builders();
            }
        };
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.owner = new DocumentOwner(context);
    }

    @Override
    public void process(Record<ArticleId, DuplicateAnswer> record) {
        Objects.requireNonNull(owner).apply(record.value(), record.timestamp());
    }
}
