package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.Published;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import eu.visavis.scheduling.solver.format.FormatException;
import eu.visavis.scheduling.solver.format.ProblemReader;
import eu.visavis.scheduling.solver.format.ProblemSize;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A problem in the exchange format as a program sent it, which may hold the schedule that people know already.
 *
 * @param file the JSON in UTF-8, gzip
 * @param problem what it states
 * @param known the schedule that people know
 */
public record SentProblem(byte[] file, ExchangeProblem problem, Optional<List<PlacedMeeting>> known) {
    /** The largest problem that is taken. */
    public static final ProblemSize MOST = new ProblemSize(500, 5_000, 10_000, 60_000);

    /**
     * Reads a problem.
     *
     * @param json in UTF-8, not compressed
     * @throws FormatException if it is not in the format, or larger than {@link #MOST}
     */
    public static SentProblem read(byte[] json) {
        return of(Packed.of(json), json);
    }

    /** Reads it as it is stored. */
    static SentProblem stored(byte[] file) {
        return of(file, Packed.content(file));
    }

    private static SentProblem of(byte[] file, byte[] json) {
        ProblemReader.Sent sent = ProblemReader.readSent(json, MOST);
        return new SentProblem(file, sent.problem(), sent.known());
    }

    /** The schedule that people know, with how much of it may change. */
    Optional<Published> published(ProblemOrder order) {
        return known.map(meetings -> {
            Map<Long, Published.Place> places = new HashMap<>();
            meetings.forEach(
                    meeting -> places.put(meeting.wishId(), new Published.Place(meeting.slotId(), meeting.tableId())));
            return new Published(places, order.mostMoved(), order.frozenSlots());
        });
    }
}
