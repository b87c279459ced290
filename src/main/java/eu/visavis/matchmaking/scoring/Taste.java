package eu.visavis.matchmaking.scoring;

import java.util.Set;

/**
 * What counts for the participant for whom the others are ranked, beside what all state.
 *
 * @param weights of the event
 * @param border from where the participant would like people most
 * @param met participants with whom it agreed to meet at an earlier event
 * @param refused participants of whom one declined to meet the other at an earlier event
 * @param notMyField participants whom it dismissed since what made them fit is not its field
 * @param tooFar countries from which it dismissed somebody as too far away
 * @param competing participants from organisations of which it dismissed somebody as a competitor
 */
public record Taste(
        Weights weights,
        Border border,
        Set<Long> met,
        Set<Long> refused,
        Set<Long> notMyField,
        Set<String> tooFar,
        Set<Long> competing) {
    /** Nothing but what all state counts. */
    public static final Taste USUAL =
            new Taste(Weights.USUAL, Border.ANY, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** From where somebody would like people most. */
    public enum Border {
        ANY,
        ABROAD,
        HOME
    }

    /** The same with other weights. */
    public Taste weighing(Weights others) {
        return new Taste(others, border, met, refused, notMyField, tooFar, competing);
    }

    public Taste {
        met = Set.copyOf(met);
        refused = Set.copyOf(refused);
        notMyField = Set.copyOf(notMyField);
        tooFar = Set.copyOf(tooFar);
        competing = Set.copyOf(competing);
    }

    /** The same with other weights. */
    public Taste with(Weights others) {
        return new Taste(others, border, met, refused, notMyField, tooFar, competing);
    }
}
