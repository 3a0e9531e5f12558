package dev.newsmill.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class PostingsTest {
    private static final long KEY = 0x8123456789abcdefL;

    private final Postings postings = new Postings(new MapStore<>("postings"));

    @Test
    void givesTheEarliestHoldersOfEachEraAndPassesOverTheRest() {
        postings.add(KEY, 9, 299, holder(7));
        for (int day = 0; day < 5; day++) {
            postings.add(KEY, 10, 304 - day, holder(day));
        }
        postings.add(KEY, 11, 330, holder(8));
        postings.add(KEY, 12, 360, holder(9));
        postings.add(KEY + 1, 10, 300, holder(10));

        assertThat(postings.holders(KEY, 9, 11, 2))
                .containsOnlyKeys(9, 10, 11)
                .containsEntry(9, List.of(holder(7)))
                .containsEntry(10, List.of(holder(4), holder(3)))
                .containsEntry(11, List.of(holder(8)));
    }

    @Test
    void findsErasBefore1970() {
        postings.add(KEY, -1, -5, holder(1));
        postings.add(KEY, 0, 5, holder(2));

        assertThat(postings.holders(KEY, -2, 0, 2)).containsOnlyKeys(-1, 0);
    }

    private static Bytes holder(int number) {
        return Bytes.wrap(ByteBuffer.allocate(12).putInt(8, number).array());
    }
}
