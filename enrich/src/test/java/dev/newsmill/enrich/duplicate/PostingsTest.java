package dev.newsmill.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingsTest {
    private static final long KEY = 0x8123456789abcdefL;

    private final Postings postings = new Postings(new MapStore<>("postings"));

    @Test
    void givesTheEarliestHoldersOfEachEraAndPassesOverTheRest() {
        add(KEY, 9, 299, holder(7));
        for (int day = 0; day < 5; day++) {
            add(KEY, 10, 304 - day, holder(day));
        }
        add(KEY, 11, 330, holder(8));
        add(KEY, 12, 360, holder(9));
        add(KEY + 1, 10, 300, holder(10));

        assertThat(postings.of(KEY).within(9, 11, 2))
                .containsOnlyKeys(9, 10, 11)
                .containsEntry(9, List.of(holder(7)))
                .containsEntry(10, List.of(holder(4), holder(3)))
                .containsEntry(11, List.of(holder(8)));
    }

    @Test
    void findsErasBefore1970() {
        add(KEY, -1, -5, holder(1));
        add(KEY, 0, 5, holder(2));

        assertThat(postings.of(KEY).within(-2, 0, 2)).containsOnlyKeys(-1, 0);
    }

    @Test
    void whatManyDocumentsHoldIsReadAsWhatFewHold() {
        for (int number = 0; number < 3 * Postings.TOGETHER; number++) {
            int each = number;
            add(KEY, 10 + number % 2, 310 - number, holder(number));
            add(KEY, 10 + number % 2, 310 - number, holder(number));

            List<Bytes> even = postings.of(KEY).within(10, 11, 100).get(10);

            assertThat(even)
                    .as("after %d documents", number + 1)
                    .containsExactlyElementsOf(IntStream.rangeClosed(0, number / 2)
                            .map(back -> each - each % 2 - 2 * back)
                            .mapToObj(PostingsTest::holder)
                            .toList());
        }
        assertThat(postings.of(KEY).within(10, 11, 2).get(11))
                .containsExactly(holder(3 * Postings.TOGETHER - 1), holder(3 * Postings.TOGETHER - 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, Postings.TOGETHER + 1})
    void whatWasRemovedIsGone(int documents) {
        for (int number = 0; number < documents; number++) {
            add(KEY, 10, 300, holder(number));
        }

        remove(KEY, 10, 300, holder(0));
        remove(KEY, 10, 301, holder(1));

        assertThat(postings.of(KEY).within(10, 10, 100).get(10))
                .hasSize(documents - 1)
                .doesNotContain(holder(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, Postings.TOGETHER})
    void aFloorDropsTheErasBelowIt(int perEra) {
        for (int number = 0; number < perEra; number++) {
            add(KEY, 10, 300, holder(number));
            add(KEY, 11, 330, holder(number));
            add(KEY + 1, 10, 300, holder(number));
        }

        postings.dropBelow(11);

        assertThat(postings.of(KEY).within(10, 11, 100)).containsOnlyKeys(11);
        assertThat(postings.of(KEY).within(10, 11, 100).get(11)).hasSize(perEra);
        assertThat(postings.of(KEY + 1).within(10, 11, 100)).isEmpty();
    }

    @Test
    void changesAreSeenAtOnceAndStandInTheStoreWhenKept() {
        Postings.Holders holders = postings.of(KEY);

        for (int number = 0; number <= Postings.TOGETHER; number++) {
            holders.add(10, 300, holder(number));
            holders.add(11, 330, holder(number));
        }
        holders.remove(11, 330, holder(0));

        assertThat(holders.within(10, 10, 100).get(10)).hasSize(Postings.TOGETHER + 1);
        assertThat(postings.of(KEY).within(10, 11, 100)).isEmpty();

        holders.keep();

        assertThat(holders.within(10, 11, 100)).isEqualTo(postings.of(KEY).within(10, 11, 100));
        assertThat(postings.of(KEY).within(11, 11, 100).get(11))
                .hasSize(Postings.TOGETHER)
                .doesNotContain(holder(0));
    }

    private void add(long key, int era, int day, Bytes handle) {
        Postings.Holders holders = postings.of(key);
        holders.add(era, day, handle);
        holders.keep();
    }

    private void remove(long key, int era, int day, Bytes handle) {
        Postings.Holders holders = postings.of(key);
        holders.remove(era, day, handle);
        holders.keep();
    }

    private static Bytes holder(int number) {
        return Bytes.wrap(ByteBuffer.allocate(12).putInt(8, number).array());
    }
}
