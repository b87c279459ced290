package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.Hindrance;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Why a meeting of a draft cannot be somewhere.
 *
 * @param hindrance the rule that it would break; empty if the other meeting is locked
 * @param person participant id of whom it concerns; empty if it is nobody in particular
 * @param other the other meeting that is in the way, by its position; empty if it is none
 * @param slot the one that was tried; empty if the other meeting is locked
 * @param concerned the meeting that would break the rule, by its position: of two that exchange their places either one
 */
public record DraftClash(
        Optional<Hindrance> hindrance, OptionalLong person, OptionalInt other, OptionalLong slot, int concerned) {
    static DraftClash locked(int other, int concerned) {
        return new DraftClash(
                Optional.empty(), OptionalLong.empty(), OptionalInt.of(other), OptionalLong.empty(), concerned);
    }
}
