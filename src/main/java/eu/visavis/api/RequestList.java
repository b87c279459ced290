package eu.visavis.api;

import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.registration.Registration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of the meeting requests of an event, the newest first. */
public record RequestList(List<Entry> items, Part part) {
    /**
     * A meeting request.
     *
     * @param from who asks
     * @param to who is asked
     * @param answeredAt absent while it waits
     */
    public record Entry(
            String code,
            Side from,
            Side to,
            String wish,
            String status,
            String message,
            Instant createdAt,
            Optional<Instant> answeredAt) {
        static Entry of(MeetingRequest request, Map<Long, Registration> people) {
            return new Entry(
                    request.code().value(),
                    Side.of(people.get(request.requesterId())),
                    Side.of(people.get(request.inviteeId())),
                    Words.of(request.wish()),
                    Words.of(request.status()),
                    request.message(),
                    request.createdAt(),
                    request.answeredAt());
        }
    }

    /** One of the two people; {@code participant} is the name in addresses. */
    public record Side(String participant, String name, String organisation) {
        static Side of(Registration place) {
            return new Side(place.participant().code().value(), place.person().name(), place.organisationName());
        }
    }
}
