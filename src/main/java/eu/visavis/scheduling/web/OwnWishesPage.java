package eu.visavis.scheduling.web;

import java.util.List;

/**
 * The wishes of a participant that the published schedule gives no meeting.
 *
 * @param event the event's code
 */
public record OwnWishesPage(String event, List<Row> rows) {
    /**
     * One wish.
     *
     * @param code of the other participant
     * @param reason why there is no meeting, in words
     */
    public record Row(String code, PersonName person, String reason) {}
}
