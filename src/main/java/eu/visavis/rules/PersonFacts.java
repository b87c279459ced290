package eu.visavis.rules;

import eu.visavis.registration.HalfDay;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is stated of one participant for schedules.
 *
 * @param tableId their own table, at which they have all their meetings on site, and nobody else has any; empty for none
 * @param needs what any other table for them must offer
 * @param languages ISO 639-1 codes of those they can talk in; none stands for all
 * @param count how many meetings they are to have
 * @param half the half of the days in which they would rather have them
 * @param hours when they work; without effect for those who come
 */
public record PersonFacts(
        OptionalLong tableId,
        Set<Need> needs,
        Set<String> languages,
        MeetingCount count,
        Optional<HalfDay.Part> half,
        Optional<WorkingHours> hours) {
    /** Nothing in particular. */
    public static final PersonFacts NONE = new PersonFacts(
            OptionalLong.empty(), Set.of(), Set.of(), MeetingCount.ANY, Optional.empty(), Optional.empty());

    /** What somebody can need of a table. */
    public enum Need {
        /** To get there without a step, and room for a wheelchair. */
        ACCESSIBLE,
        /** To hear little of other tables. */
        QUIET
    }

    public PersonFacts {
        needs = Set.copyOf(needs);
        languages = Set.copyOf(languages);
    }

    /** The same with another table of their own, or none. */
    public PersonFacts withTable(OptionalLong other) {
        return new PersonFacts(other, needs, languages, count, half, hours);
    }

    /** The languages in the order of their codes. */
    Set<String> sortedLanguages() {
        return new TreeSet<>(languages);
    }
}
