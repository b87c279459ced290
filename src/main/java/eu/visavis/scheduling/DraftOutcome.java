package eu.visavis.scheduling;

import java.util.Optional;

/**
 * How a change of a draft by hand ended.
 *
 * @param clash the rule that it would break, for {@link Kind#BREAKS}
 * @param by name of whoever changed the meeting in between, for {@link Kind#CHANGED}
 * @param position the meeting that it is about, if it is about one
 */
public record DraftOutcome(Kind kind, Optional<DraftClash> clash, String by, int position) {
    /** What came of it. */
    public enum Kind {
        DONE,
        /** Somebody else changed the meeting since it was shown, or since one's own change. */
        CHANGED,
        /** The meeting is locked. */
        LOCKED,
        /** A rule would be broken. */
        BREAKS,
        /** The draft was published, so that it stays as it is. */
        FROZEN,
        /** There is nothing to do. */
        NOTHING
    }

    static DraftOutcome of(Kind kind, int position) {
        return new DraftOutcome(kind, Optional.empty(), "", position);
    }

    static DraftOutcome breaking(DraftClash clash, int position) {
        return new DraftOutcome(Kind.BREAKS, Optional.of(clash), "", position);
    }

    static DraftOutcome changed(String by, int position) {
        return new DraftOutcome(Kind.CHANGED, Optional.empty(), by, position);
    }

    /** Whether it was done. */
    public boolean isDone() {
        return kind == Kind.DONE;
    }
}
