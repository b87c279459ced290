package eu.visavis.matchmaking;

import eu.visavis.registration.Visibility;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom one participant sees of an event. The one place that decides it: lists, searches, suggestions, profiles and what is
 * asked of a profile all read people through {@link Ranking}, which asks here.
 */
final class Sight {
    private final Set<Long> known;

    private Sight(Set<Long> known) {
        this.known = known;
    }

    /** The sight of a participant, from the requests that it made and got. */
    static Sight of(long participantId, List<MeetingRequest> requests) {
        Set<Long> known = new HashSet<>();
        for (MeetingRequest request : requests) {
            boolean asksMe =
                    request.requesterId() != participantId && request.status().isOpen();
            if (asksMe || request.status() == MeetingRequest.Status.ACCEPTED) {
                known.add(request.partnerOf(participantId));
            }
        }
        return new Sight(known);
    }

    /** The sight of somebody who has agreed with these on a meeting, or was asked by them. */
    static Sight ofThose(Set<Long> known) {
        return new Sight(known);
    }

    /** Whether the profile of another one is shown. */
    boolean reaches(Counterpart other) {
        return switch (other.visibility()) {
            case NOBODY -> false;
            case MATCHED -> known.contains(other.id());
            case PARTICIPANTS, PUBLIC -> true;
        };
    }

    /** Whether all participants see somebody. */
    static boolean isShown(Counterpart person) {
        return person.visibility() == Visibility.PARTICIPANTS || isPublic(person);
    }

    /** Whether everybody sees somebody, participant or not. */
    static boolean isPublic(Counterpart person) {
        return person.visibility() == Visibility.PUBLIC;
    }
}
