package eu.visavis.matchmaking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a request may wait for its answer: a quarter of the time that is left until the event begins, seven days at most
 * and two hours at least. At half of it, a reminder is due; nobody's time ends before half of it has passed since the reminder.
 *
 * @param since when the request was asked
 * @param time how long it may wait
 */
record AnswerTime(Instant since, Duration time) {
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration SHORTEST = Duration.ofHours(2);
    private static final int PART = 4;

    /**
     * The time of a request.
     *
     * @param begin of the event; empty if it is not known yet
     */
    static AnswerTime of(Instant since, Optional<Instant> begin) {
        Duration part = begin.map(start -> Duration.between(since, start).dividedBy(PART))
                .orElse(LONGEST);
        Duration atMost = part.compareTo(LONGEST) > 0 ? LONGEST : part;
        return new AnswerTime(since, atMost.compareTo(SHORTEST) < 0 ? SHORTEST : atMost);
    }

    /** When a reminder is due. */
    Instant reminder() {
        return since.plus(time.dividedBy(2));
    }

    /** When the request expires if it was reminded of in time. */
    Instant end() {
        return since.plus(time);
    }

    /** When the request expires that was reminded of at a moment. */
    Instant endAfter(Instant reminded) {
        Instant half = reminded.plus(time.dividedBy(2));
        return half.isAfter(end()) ? half : end();
    }
}
