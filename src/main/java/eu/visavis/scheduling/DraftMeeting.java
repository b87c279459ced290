package eu.visavis.scheduling;

/**
 * A wish in a draft that is changed by hand.
 *
 * @param position its key in the draft
 * @param row the wish with its place, if it has one that the event still has
 * @param locked whether it is to stay where it is
 * @param revision how often it was changed; whoever changes it says which they saw
 */
public record DraftMeeting(int position, PlanRow row, boolean locked, int revision) {
    /** Whether it has a place. */
    public boolean isPlaced() {
        return row.place().isPresent();
    }
}
