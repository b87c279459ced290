package eu.visavis.agenda;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Stores a printout step by step: the pieces of its file, and a few times a second how far it is. */
final class PrintoutSteps implements Press.Progress {
    private static final int CHUNK = 256 * 1024;
    private static final Duration BETWEEN_NEWS = Duration.ofMillis(400);

    private final PrintoutKeeping keeping;
    private final PrintoutKeeping.Attempt attempt;
    private final Clock clock;
    private final BooleanSupplier interrupted;
    private final ByteArrayOutputStream chunk = new ByteArrayOutputStream(CHUNK);
    private int chunks;
    private long size;
    private Instant told = Instant.MIN;

    /** Ends the making of a printout that another attempt has, or that is to go on later. */
    static final class Left extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Left(PrintoutKeeping.Attempt attempt) {
            super("Attempt " + attempt.epoch() + " at printout " + attempt.printoutId() + " leaves");
        }
    }

    PrintoutSteps(PrintoutKeeping keeping, PrintoutKeeping.Attempt attempt, Clock clock, BooleanSupplier interrupted) {
        this.keeping = keeping;
        this.attempt = attempt;
        this.clock = clock;
        this.interrupted = interrupted;
    }

    /** Bytes written so far. */
    long size() {
        return size;
    }

    @Override
    public void drawn(int done, int total) {
        Instant now = clock.instant();
        if (done < total && now.isBefore(told.plus(BETWEEN_NEWS))) {
            return;
        }
        told = now;
        goOnIf(!interrupted.getAsBoolean() && keeping.progress(attempt, done, total));
    }

    /** Where the file is written to; what remains is stored when it is closed. */
    OutputStream file() {
        return new OutputStream() {
            @Override
            public void write(int octet) {
                chunk.write(octet);
                flushFull();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                for (int written = 0; written < length; ) {
                    int fitting = Math.min(CHUNK - chunk.size(), length - written);
                    chunk.write(bytes, from + written, fitting);
                    written += fitting;
                    flushFull();
                }
            }

            @Override
            public void close() {
                store();
            }
        };
    }

    private void flushFull() {
        if (chunk.size() == CHUNK) {
            store();
        }
    }

    private void store() {
        if (chunk.size() > 0) {
            goOnIf(keeping.keep(attempt, chunks, chunk.toByteArray()));
            chunks++;
            size += chunk.size();
            chunk.reset();
        }
    }

    private void goOnIf(boolean wanted) {
        if (!wanted) {
            throw new Left(attempt);
        }
    }
}
