package eu.visavis.scheduling.web;

import java.util.List;
import java.util.Optional;

/**
 * Why a wish has no place, and what would give it one.
 *
 * @param limits sentences about those of the two who have as many meetings as they want at most
 * @param helps sentences, each about one change that is enough, the smallest first
 * @param slots all slots of the event in order of time
 */
public record WhyPage(
        String event,
        String run,
        PersonName first,
        PersonName second,
        List<String> limits,
        List<String> helps,
        List<Slot> slots) {

    /** Whether others are to join the two. */
    public boolean hasOthers() {
        return slots.stream().anyMatch(slot -> slot.others().isPresent());
    }

    /**
     * One slot.
     *
     * @param day written out if it differs from the slot before, else ""
     * @param first where the first one is
     * @param second where the second one is
     * @param others whether those who join are free; empty if nobody does
     * @param tables whether tables are left
     */
    public record Slot(String day, Moment start, State first, State second, Optional<State> others, State tables) {}

    /** Whether something stands in the way, in words. */
    public record State(boolean good, String words) {}
}
