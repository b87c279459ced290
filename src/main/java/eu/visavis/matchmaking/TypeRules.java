package eu.visavis.matchmaking;

import eu.visavis.event.Event;
import eu.visavis.registration.EventTypes;
import eu.visavis.registration.Participant;
import eu.visavis.registration.ParticipantTypes;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Whom the types of participants let ask whom, and how often. Every way to a request leads through here. */
@ApplicationScoped
public class TypeRules {
    private final ParticipantTypes types;
    private final Participants participants;
    private final MeetingRequests requests;

    @Inject
    TypeRules(ParticipantTypes types, Participants participants, MeetingRequests requests) {
        this.types = types;
        this.participants = participants;
        this.requests = requests;
    }

    TypeRules() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * How many requests somebody has open, and how many can be.
     *
     * @param open those that wait for an answer; where the event accepts by itself, those that are accepted
     */
    public record Open(long open, int most) {
        /** Whether none can be added. */
        public boolean isFull() {
            return open >= most;
        }
    }

    /** Why somebody cannot ask somebody else, as far as types say so. Needs the lock on the asking person. */
    Optional<RequestDesk.Asking> refusal(Event event, long askingId, long invitedId) {
        EventTypes all = types.of(event.id());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, Registration> people = participants.byId(List.of(askingId, invitedId));
        String asking = typeOf(people, askingId);
        if (!all.mayAsk(asking, typeOf(people, invitedId))) {
            return Optional.of(RequestDesk.Asking.BARRED);
        }
        return open(event, askingId, all.mostOpen(asking))
                .filter(Open::isFull)
                .map(full -> RequestDesk.Asking.TOO_MANY);
    }

    /** How many requests of a participant are open, if its type limits them. */
    public Optional<Open> open(Event event, Participant participant) {
        return open(
                event,
                participant.id(),
                types.of(event.id()).mostOpen(participant.attendance().type()));
    }

    private Optional<Open> open(Event event, long participantId, OptionalInt most) {
        return most.isEmpty()
                ? Optional.empty()
                : Optional.of(new Open(
                        requests.openOf(participantId, event.acceptance() == Event.Acceptance.AUTOMATIC),
                        most.getAsInt()));
    }

    /** Which of the requests go from somebody to somebody else whom the type lets not ask, by their ids. */
    Set<Long> barred(long eventId, Collection<MeetingRequest> chosen) {
        EventTypes all = types.of(eventId);
        Set<Long> barred = new HashSet<>();
        if (all.isEmpty()) {
            return barred;
        }
        Set<Long> ids = new HashSet<>();
        chosen.forEach(request -> {
            ids.add(request.requesterId());
            ids.add(request.inviteeId());
        });
        Map<Long, Registration> people = new HashMap<>(participants.byId(ids));
        chosen.stream()
                .filter(request ->
                        !all.mayAsk(typeOf(people, request.requesterId()), typeOf(people, request.inviteeId())))
                .forEach(request -> barred.add(request.id()));
        return barred;
    }

    /** Whether one of two people can ask the other. */
    boolean mayMeet(long eventId, long one, long other) {
        EventTypes all = types.of(eventId);
        Map<Long, Registration> people = participants.byId(List.of(one, other));
        return all.mayAsk(typeOf(people, one), typeOf(people, other))
                || all.mayAsk(typeOf(people, other), typeOf(people, one));
    }

    private static String typeOf(Map<Long, Registration> people, long id) {
        return Optional.ofNullable(people.get(id))
                .map(found -> found.participant().attendance().type())
                .orElse("");
    }
}
