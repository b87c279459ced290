package eu.visavis.agenda;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.mail.Outbox;
import eu.visavis.registration.EventTypes;
import eu.visavis.registration.ParticipantTypes;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads the badges of an event. */
@ApplicationScoped
public class BadgeReading {
    private final Events events;
    private final Participants participants;
    private final ParticipantTypes types;
    private final Outbox outbox;

    @Inject
    BadgeReading(Events events, Participants participants, ParticipantTypes types, Outbox outbox) {
        this.events = events;
        this.participants = participants;
        this.types = types;
        this.outbox = outbox;
    }

    BadgeReading() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** The badges of all approved participants who come to the place, by name as the language sorts. */
    @Transactional
    public List<Badge> all(long eventId, Language language) {
        Event event = events.get(eventId);
        Formats formats = Formats.in(language);
        EventTypes stated = types.of(eventId);
        return participants.approved(eventId).stream()
                .filter(one -> !one.participant().attendance().online())
                .sorted(AgendaOrder.NAME.in(formats))
                .map(one -> badge(one, event, stated, language))
                .toList();
    }

    private Badge badge(Registration one, Event event, EventTypes stated, Language language) {
        return new Badge(
                event.title(language),
                one.person().name(),
                one.organisation().name(),
                Formats.in(language).country(one.organisation().country()),
                stated.name(one.participant().attendance().type(), language),
                outbox.address("/events/" + event.code() + "/badges/"
                        + one.participant().code()));
    }
}
