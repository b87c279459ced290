package eu.visavis.scheduling;

/**
 * What publishing a plan would do now.
 *
 * @param number the version that it would become
 * @param meetings meetings that would take place
 * @param skipped meetings of the plan that have become impossible
 * @param people all who take part
 * @param notified those of them whose meetings change
 * @param added meetings that are new against the version before
 * @param moved meetings that get another time or table
 * @param retimed those of them that get another time
 * @param cancelled meetings that fall out
 * @param upset people of whose published meetings any is moved or falls out
 * @param booked people who have published meetings now
 */
public record ReleasePreview(
        int number,
        int meetings,
        int skipped,
        int people,
        int notified,
        int added,
        int moved,
        int retimed,
        int cancelled,
        int upset,
        int booked) {
    /** Whether anything would change for anybody. */
    public boolean changes() {
        return added + moved + cancelled > 0;
    }

    /** People who take part, and whose meetings stay as they are. */
    public int unconcerned() {
        return people - notified;
    }

    /** Whether most people who have an agenda would have to learn another one. */
    public boolean isUpheaval() {
        return 2 * upset > booked;
    }
}
