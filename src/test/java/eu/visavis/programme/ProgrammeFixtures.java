package eu.visavis.programme;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.TimeWindow;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;

/** Items of the programme for tests. The sample event has slots from 11:00 UTC on 19 May 2027. */
public final class ProgrammeFixtures {
    private ProgrammeFixtures() {}

    /** A window on the first day of the sample event, like "11:10" to "11:50", in UTC. */
    public static TimeWindow on(String from, String to) {
        return new TimeWindow(Instant.parse("2027-05-19T" + from + ":00Z"), Instant.parse("2027-05-19T" + to + ":00Z"));
    }

    /** A talk for those who sign up, without a limit of places. */
    public static ItemFacts talk(String title, TimeWindow time) {
        return talk(title, time, OptionalInt.empty());
    }

    /** A talk for so many of those who sign up. */
    public static ItemFacts talk(String title, TimeWindow time, int places) {
        return talk(title, time, OptionalInt.of(places));
    }

    private static ItemFacts talk(String title, TimeWindow time, OptionalInt places) {
        return new ItemFacts(
                ItemKind.TALK, Map.of(Language.EN, title), Map.of(), time, "Room 1", "", "Ada Byron", true, places);
    }

    /** Something for everybody. */
    public static ItemFacts forAll(String title, TimeWindow time) {
        return new ItemFacts(
                ItemKind.TOGETHER,
                Map.of(Language.EN, title),
                Map.of(),
                time,
                "Hall",
                "",
                "",
                false,
                OptionalInt.empty());
    }
}
