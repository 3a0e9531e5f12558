package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.DocumentId;
import dev.newsmill.events.JsonSerde;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The two stores that {@link OwnDocument} and {@link CollectAnswer} share. Their names are persistent data. */
public final class OwnerStores {
    static final String DOCUMENTS = "documents-store";
    static final String PENDING = "pending-events-store";

    /** Cached: the answers of a document's shards change it several times between two commits, and the last is what is kept. */
    private final StoreBuilder<KeyValueStore<DocumentId, OwnedDocument>> documents = Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(DOCUMENTS), StateBytes.documentIds(), OwnedDocument.serde())
            .withCachingEnabled();

    private final StoreBuilder<KeyValueStore<DocumentId, PendingEvent>> pending = Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(PENDING), StateBytes.documentIds(), JsonSerde.of(PendingEvent.class));

    /** In a fixed order, so that the topology's description is the same in every JVM. */
    Set<StoreBuilder<?>> builders() {
        return new LinkedHashSet<>(List.of(documents, pending));
    }
}
