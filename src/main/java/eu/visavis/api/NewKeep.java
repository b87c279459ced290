package eu.visavis.api;

import eu.visavis.scheduling.KeptPlan;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/** The part of an order that says what a run keeps of the published schedule. */
final class NewKeep {
    private static final String KEEP = "keep";
    private static final int MOST_MOVED = 1_000_000;

    private NewKeep() {}

    /**
     * Reads it and notes what is wrong with it; empty where nothing is said, so that the run begins anew.
     *
     * @param isPublished whether there is anything to keep
     */
    static Optional<KeptPlan> read(Fields fields, boolean isPublished, ZoneId zone) {
        if (!fields.has(KEEP)) {
            return Optional.empty();
        }
        if (!isPublished) {
            fields.wrong(KEEP, "api.field.nothingPublished");
            return Optional.empty();
        }
        return fields.inner(KEEP)
                .map(keep -> new KeptPlan(
                        keep.has("most_moved")
                                ? keep.number("most_moved", 0, MOST_MOVED)
                                        .map(OptionalInt::of)
                                        .orElse(OptionalInt.empty())
                                : OptionalInt.empty(),
                        keep.has("fixed_before")
                                ? NewRules.moment(keep, "fixed_before", Optional.of(zone))
                                : Optional.empty()));
    }
}
