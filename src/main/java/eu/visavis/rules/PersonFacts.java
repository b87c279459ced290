package eu.visavis.rules;

import java.util.OptionalLong;

/**
 * What is stated of one participant for schedules.
 *
 * @param tableId their own table, at which they have all their meetings on site, and nobody else has any; empty for none
 */
public record PersonFacts(OptionalLong tableId) {
    /** Nothing in particular. */
    public static final PersonFacts NONE = new PersonFacts(OptionalLong.empty());

    /** The same with another table of their own, or none. */
    public PersonFacts withTable(OptionalLong other) {
        return new PersonFacts(other);
    }
}
