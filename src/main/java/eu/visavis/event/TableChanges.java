package eu.visavis.event;

import java.util.Optional;
import java.util.Set;

/**
 * What is to become of one table or of several at once; what is empty stays as it is.
 *
 * @param hall where they stand now
 * @param accessible whether they are accessible now
 * @param quiet whether they are quiet now
 */
public record TableChanges(
        Optional<String> hall, Optional<Boolean> accessible, Optional<Boolean> quiet, Closing closing) {
    /** Changes that leave it as it is whether the tables are quiet. */
    public TableChanges(Optional<String> hall, Optional<Boolean> accessible, Closing closing) {
        this(hall, accessible, Optional.empty(), closing);
    }

    /** How the slots of a change relate to those in which a table was closed before. */
    public enum Kind {
        /** The table stays closed when it was. */
        AS_IT_IS,
        /** It is closed in these slots too. */
        CLOSED_TOO,
        /** It is open in these slots. */
        OPEN,
        /** It is closed in these slots and in no other. */
        CLOSED_EXACTLY
    }

    /**
     * When tables are closed.
     *
     * @param slots ids; those of other events have no effect
     * @param besidesMeetings whether published meetings in these slots stay until another schedule is published, instead
     *     of standing in the way
     */
    public record Closing(Kind kind, Set<Long> slots, boolean besidesMeetings) {
        public static final Closing NONE = new Closing(Kind.AS_IT_IS, Set.of(), false);

        public Closing {
            slots = Set.copyOf(slots);
        }
    }

    /** Whether anything is to change. */
    public boolean isEmpty() {
        return hall.isEmpty() && accessible.isEmpty() && quiet.isEmpty() && closing.kind() == Kind.AS_IT_IS;
    }

    TableFacts applyTo(TableFacts before) {
        return new TableFacts(
                hall.orElse(before.hall()), accessible.orElse(before.accessible()), quiet.orElse(before.quiet()));
    }
}
