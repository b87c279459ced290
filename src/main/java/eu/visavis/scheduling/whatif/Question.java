package eu.visavis.scheduling.whatif;

import eu.visavis.scheduling.solver.whatif.LongerLunch;
import eu.visavis.scheduling.solver.whatif.MoreSlots;
import eu.visavis.scheduling.solver.whatif.MoreTables;
import eu.visavis.scheduling.solver.whatif.NoShows;
import eu.visavis.scheduling.solver.whatif.ShorterSlots;
import eu.visavis.scheduling.solver.whatif.Variation;

/**
 * What if one thing were different.
 *
 * @param kind what
 * @param amount how much, as {@link Kind} says
 */
public record Question(Kind kind, int amount) {
    /** The event as it is. */
    public static final Question NOTHING = new Question(Kind.NOTHING, 0);

    /** What is different. */
    public enum Kind {
        /** Nothing: what everything else is compared with. */
        NOTHING,
        /** So many tables more, or fewer. */
        TABLES,
        /** So many slots more at the end, or fewer. */
        SLOTS,
        /** Slots of so many minutes. */
        LENGTH,
        /** A lunch so many minutes longer. */
        LUNCH,
        /** So many of 100 people stay away. */
        NO_SHOWS
    }

    Variation variation() {
        return switch (kind) {
            case NOTHING -> new Variation.Nothing();
            case TABLES -> new MoreTables(amount);
            case SLOTS -> new MoreSlots(amount);
            case LENGTH -> new ShorterSlots(amount);
            case LUNCH -> new LongerLunch(amount);
            case NO_SHOWS -> new NoShows(amount);
        };
    }
}
