package eu.visavis.matchmaking;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.programme.ProgrammeItems;
import eu.visavis.registration.DeputyAct;
import eu.visavis.registration.DeputyActs;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists what staff did on behalf of a participant, with what each deed was about. */
@ApplicationScoped
public class DeputyListing {
    private final DeputyActs deputies;
    private final Participants participants;
    private final CooperationProfiles profiles;
    private final MeetingRequests requests;
    private final ProgrammeItems programme;

    @Inject
    DeputyListing(
            DeputyActs deputies,
            Participants participants,
            CooperationProfiles profiles,
            MeetingRequests requests,
            ProgrammeItems programme) {
        this.deputies = deputies;
        this.participants = participants;
        this.profiles = profiles;
        this.requests = requests;
        this.programme = programme;
    }

    DeputyListing() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * A deed.
     *
     * @param about title of an offer, a need or an item of the programme, or name and organisation of somebody; "" if there is nothing to name
     * @param staff who did it, or ""
     */
    public record Line(DeputyAct deed, String about, String staff) {}

    /** The deputies on behalf of a participant, the last first; in as many statements for many as for one. */
    @Transactional
    public List<Line> of(long eventId, long participantId, Language language) {
        List<DeputyActs.Done> done = deputies.of(participantId);
        if (done.isEmpty()) {
            return List.of();
        }
        long person = participants.get(participantId).person().id();
        Map<PublicCode, String> titles = new HashMap<>();
        profiles.ofPerson(eventId, person)
                .forEach(own -> titles.put(own.code(), own.facts().title()));
        programme.ofEvent(eventId).forEach(item -> titles.put(item.code(), item.title(language)));
        Map<PublicCode, MeetingRequest> asked = requests.ofParticipant(eventId, participantId).stream()
                .collect(Collectors.toMap(MeetingRequest::code, Function.identity()));
        Map<Long, Registration> people = participants.byId(asked.values().stream()
                .map(request -> request.partnerOf(participantId))
                .toList());
        return done.stream()
                .map(one -> new Line(one.deed(), about(one.deed(), titles, asked, people, participantId), one.staff()))
                .toList();
    }

    private static String about(
            DeputyAct deed,
            Map<PublicCode, String> titles,
            Map<PublicCode, MeetingRequest> asked,
            Map<Long, Registration> people,
            long participantId) {
        PublicCode subject = PublicCode.read(deed.trace().subject()).orElse(null);
        return switch (deed.kind()) {
            case PROFILE_CHANGED, CANCELLED, CAME_BACK -> "";
            case WANT_ADDED, WANT_CHANGED, JOINED, LEFT -> titles.getOrDefault(subject, "");
            case WANT_REMOVED ->
                deed.trace().before().isEmpty()
                        ? ""
                        : Memory.facts(deed.trace().before()).title();
            case ASKED, ACCEPTED, DECLINED, WITHDRAWN, TAKEN_BACK ->
                asked.containsKey(subject) ? name(people.get(asked.get(subject).partnerOf(participantId))) : "";
        };
    }

    private static String name(Registration other) {
        return other.person().name() + ", " + other.organisationName();
    }
}
