package eu.visavis.matchmaking.web;

import eu.visavis.matchmaking.MeetingRequest;
import java.util.List;

/**
 * The requests of an event for its organiser.
 *
 * @param state the state that is shown, or empty for all
 * @param number of the part, from 1
 * @param more whether another part follows
 */
public record EventRequestsPage(
        String event, List<Tab> tabs, String state, List<Row> rows, int number, boolean more, boolean automatic) {

    /** A state, how many requests are in it, and its address. */
    public record Tab(String label, long count, String state) {}

    /** One request; the two sides by their codes and names. */
    public record Row(
            String code,
            String asking,
            String askingName,
            String askingOrganisation,
            String invited,
            String invitedName,
            String invitedOrganisation,
            boolean must,
            MeetingRequest.Status status,
            String age,
            String message) {}
}
