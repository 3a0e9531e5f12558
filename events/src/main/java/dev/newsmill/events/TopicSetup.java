package dev.newsmill.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates what is missing of a run's topics. Partitions are never added to a topic in place. */
public final class TopicSetup {
    private TopicSetup() {}

    /**
     * Creates the shared topics and those of the run that do not exist yet. Where the raw topic exists, its partition count holds for
     * every topic made now.
     *
     * @param partitions of a raw topic that has to be created; at least 1
     * @param replication at least 1; -1 for the broker's default
     * @return the raw topic's partition count
     */
    public static int ensure(Admin admin, RunName run, int partitions, short replication)
            throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        String raw = Topics.ARTICLE_FETCHED.name();
        int count = present.contains(raw) ? partitionsOf(admin, raw) : partitions;
        List<NewTopic> missing = new ArrayList<>();
        for (Topic<?, ?> topic : Topics.all()) {
            if (!present.contains(topic.in(run))) {
                int own = topic.equals(Topics.RUN) ? 1 : count;
                missing.add(new NewTopic(topic.in(run), own, replication).configs(topic.config()));
            }
        }
        for (var created : admin.createTopics(missing).values().values()) {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) { // another process was faster
                    throw e;
                }
            }
        }
        return count;
    }

    private static int partitionsOf(Admin admin, String topic) throws ExecutionException, InterruptedException {
        TopicDescription description =
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
        if (description == null) {
            throw new IllegalStateException("topic '" + topic + "' vanished while its partitions were counted");
        }
        return description.partitions().size();
    }
}
