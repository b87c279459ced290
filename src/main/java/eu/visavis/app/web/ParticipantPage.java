package eu.visavis.app.web;

import eu.visavis.matchmaking.MeetingRequest;
import java.util.List;

/**
 * One participant as the organiser sees it. What participants keep to themselves (whom they avoid, notes, bookmarks, the
 * order of importance) is not in it.
 *
 * @param status name of the state of the registration
 * @param position the place on the waiting list, from 1; 0 for people who are not on it
 * @param website address as it was stated, may be empty
 * @param type the organiser's own kind of participant, may be empty
 * @param decided the day on which the organiser decided, or empty
 */
public record ParticipantPage(
        String event,
        String code,
        String name,
        String jobTitle,
        String organisation,
        String email,
        String status,
        int position,
        String organisationType,
        String place,
        String website,
        String spokenLanguages,
        String language,
        String type,
        boolean online,
        String registered,
        String decided,
        List<Half> halves,
        List<Want> wants,
        List<Request> requests,
        List<Meeting> meetings) {

    /** A half-day, its times, and in how many of its slots the person is there. */
    public record Half(String label, String times, int taken, int slots) {}

    /** An offer or a need in the language in which it was written. */
    public record Want(boolean offer, String language, String title, String body, String category) {}

    /**
     * A request that was asked or received.
     *
     * @param partner code of the other side
     * @param asked whether this participant asked
     */
    public record Request(
            String partner,
            String name,
            String organisation,
            boolean asked,
            boolean must,
            MeetingRequest.Status status,
            String asOf) {}

    /** A published meeting; {@code place} is empty if it is called off. */
    public record Meeting(String day, String start, String end, String partner, String name, String place) {}
}
