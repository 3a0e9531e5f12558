package dev.newsmill.console;

/**
 * Whether the console can answer.
 *
 * @param status {@code up} or {@code down}
 * @param database {@code up}, or one sentence
 * @param broker {@code up}, or one sentence
 * @param lag raw records that wait for enrichment; -1 when the broker is down
 */
public record Health(String status, String database, String broker, long lag) {
    private static final String UP = "up";

    static Health of(Store store, RunLog log) {
        String database = UP;
        String broker = UP;
        long lag = -1;
        try {
            store.read(connection -> Store.number(connection, "select count(*) from sink_offset"));
        } catch (ConsoleException e) {
            database = String.valueOf(e.getMessage());
        }
        try {
            lag = log.lag();
        } catch (ConsoleException e) {
            broker = String.valueOf(e.getMessage());
        }
        boolean up = database.equals(UP) && broker.equals(UP);
        return new Health(up ? UP : "down", database, broker, lag);
    }

    boolean isUp() {
        return status.equals(UP);
    }
}
