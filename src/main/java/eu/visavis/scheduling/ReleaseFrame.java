package eu.visavis.scheduling;

import eu.visavis.event.Closings;
import eu.visavis.event.TableFacts;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.rules.Interpreter;
import eu.visavis.rules.PersonFacts;
import eu.visavis.rules.WorkingHours;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is true of an event at the moment of publication.
 *
 * @param slots times of the slots by id
 * @param tables what is true of the tables by id
 * @param closings which tables are closed in which slots
 * @param people the approved participants by id
 * @param wishes who is to meet whom, with what is stated of it, by pair; avoided pairs left out
 * @param rules what is stated of the approved participants, by id; who has nothing is left out
 * @param interpreters by id
 */
record ReleaseFrame(
        Map<Long, TimeWindow> slots,
        Map<Long, TableFacts> tables,
        Closings closings,
        Map<Long, Attendant> people,
        Map<Pair, StatedWish> wishes,
        Map<Long, PersonFacts> rules,
        Map<Long, Interpreter> interpreters) {
    /**
     * An approved participant: from elsewhere or here, and when.
     *
     * @param hours outside which they have no meetings
     * @param engaged when they are at something else
     */
    record Attendant(
            boolean online, List<TimeWindow> availability, Optional<WorkingHours> hours, List<TimeWindow> engaged) {
        /** Somebody for whom no hours are stated, and who has joined nothing. */
        Attendant(boolean online, List<TimeWindow> availability) {
            this(online, availability, Optional.empty(), List.of());
        }

        boolean isThere(TimeWindow slot) {
            boolean works = hours.isEmpty() || hours.get().cover(slot);
            boolean free = engaged.stream().noneMatch(slot::overlaps);
            return works && free && availability.stream().anyMatch(window -> window.covers(slot));
        }
    }
}
