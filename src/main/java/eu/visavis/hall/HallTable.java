package eu.visavis.hall;

import java.util.List;

/**
 * A table that is taken in a slot.
 *
 * @param hall where it stands; may be empty
 * @param first what is shown of one side
 * @param second what is shown of the other side
 * @param others how many people join the two
 */
public record HallTable(int number, String hall, HallParty first, HallParty second, int others) {
    /**
     * Takes from a meeting what its people want shown.
     *
     * @param people the two who meet, then those who join them
     */
    static HallTable of(int number, String hall, List<HallGuest> people) {
        return new HallTable(number, hall, people.get(0).seen(), people.get(1).seen(), people.size() - 2);
    }

    /** Whether neither side wants anything shown. */
    public boolean isNeutral() {
        return first.isHidden() && second.isHidden();
    }
}
