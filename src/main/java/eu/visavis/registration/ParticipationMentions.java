package eu.visavis.registration;

import eu.visavis.directory.CompanyMentions;
import eu.visavis.directory.Organisation;
import eu.visavis.directory.Organisations;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * The events in which companies take part: public ones, where somebody who speaks for the company was approved for it and
 * chose to be seen by everybody.
 */
@ApplicationScoped
class ParticipationMentions implements CompanyMentions {
    private final Participants participants;
    private final Organisations organisations;
    private final Events events;

    @Inject
    ParticipationMentions(Participants participants, Organisations organisations, Events events) {
        this.participants = participants;
        this.organisations = organisations;
        this.events = events;
    }

    ParticipationMentions() { // for the CDI client proxy
        this(null, null, null);
    }

    @Override
    public List<Mention> of(Sought sought) {
        List<Participant> shown = sought.speakers().stream()
                .flatMap(speaker -> participants.ofPerson(speaker).stream())
                .filter(place ->
                        place.status() == Participant.Status.APPROVED && place.visibility() == Visibility.PUBLIC)
                .toList();
        Map<Long, Organisation> known = organisations.byId(
                shown.stream().map(Participant::organisationId).toList());
        Map<Long, Event> held = events.byId(shown.stream()
                .filter(place -> sought.names()
                        .contains(SearchKey.ofName(
                                known.get(place.organisationId()).name())))
                .map(Participant::eventId)
                .distinct()
                .toList());
        return held.values().stream()
                .filter(event -> event.networkId() == sought.networkId() && event.isShownPublicly())
                .map(event -> new Mention(
                        Kind.EVENT,
                        event.title(sought.reader()),
                        sought.reader().code(),
                        "/events/" + event.code()))
                .toList();
    }
}
