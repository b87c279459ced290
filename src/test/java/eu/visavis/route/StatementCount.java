package eu.visavis.route;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Counts what a running server sends to PostgreSQL, by the database's own log. What the server does by itself all the time
 * is left out.
 */
final class StatementCount implements AutoCloseable {
    private static final List<String> BY_ITSELF =
            List.of("scheduled_tasks", "outgoing_mail", "FROM plan_run WHERE", "FROM what_if_run WHERE");

    private final RandomAccessFile log;

    StatementCount(Path log) throws IOException {
        this.log = new RandomAccessFile(log.toFile(), "r");
    }

    /** How many statements a call takes: the fewest of three, since the server may do something of its own meanwhile. */
    int of(Runnable call) throws IOException {
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            log.seek(log.length());
            call.run();
            fewest = Math.min(fewest, written());
        }
        return fewest;
    }

    @Override
    public void close() throws IOException {
        log.close();
    }

    private int written() throws IOException {
        byte[] news = new byte[(int) (log.length() - log.getFilePointer())];
        log.readFully(news);
        return (int) new String(news, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("execute "))
                .filter(line -> BY_ITSELF.stream().noneMatch(line::contains))
                .filter(line -> !line.matches(".*: (BEGIN|COMMIT|ROLLBACK)"))
                .count();
    }
}
