package eu.visavis.agenda;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.mail.Outbox;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.MeetingsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the calendars of participants up to date by mail: whatever changes of a published meeting goes to each of its
 * people, one mail for one meeting, in the transaction of the change. What calendars know already is not sent again.
 */
@ApplicationScoped
public class Invitations {
    private final EntityManager entities;
    private final AgendaReading agendas;
    private final Participants participants;
    private final Outbox outbox;
    private final InvitationMails mails;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Invitations(
            EntityManager entities,
            AgendaReading agendas,
            Participants participants,
            Outbox outbox,
            InvitationMails mails,
            AuditLog audit,
            Clock clock) {
        this.entities = entities;
        this.agendas = agendas;
        this.participants = participants;
        this.outbox = outbox;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    Invitations() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /** Whether a participant gets invitations by mail. */
    public boolean isByMail(long participantId) {
        InvitationChoice choice = entities.find(InvitationChoice.class, participantId);
        return choice == null || choice.isByMail();
    }

    /** Notes what a participant wants; who wants invitations again gets what has changed since the last one. */
    @Transactional
    public void choose(long eventId, long participantId, boolean byMail) {
        InvitationChoice choice = entities.find(InvitationChoice.class, participantId);
        if (choice == null) {
            choice = new InvitationChoice(participantId);
            entities.persist(choice);
        }
        choice.choose(byMail);
        audit.note(Deed.of(Act.INVITATIONS_CHOSEN).with("mail", byMail));
        if (byMail) {
            tell(eventId, Set.of(participantId));
        }
    }

    void tell(@Observes MeetingsChanged changed) {
        tell(changed.eventId(), changed.participantIds());
    }

    /** Tells the calendars of these people what they do not know yet. Needs a transaction. */
    void tell(long eventId, Set<Long> people) {
        if (!outbox.rule(eventId).isInvitations()) {
            return;
        }
        Set<Long> wanting = new HashSet<>(people);
        wanting.removeAll(unwanting(people));
        Map<Long, Registration> registrations = participants.byId(wanting);
        Map<Long, Map<String, Invitation>> known = known(eventId, wanting);
        Instant now = clock.instant();
        InvitationMails.Bundle bundle = mails.bundle(eventId);
        agendas.ofEach(eventId, wanting)
                .forEach((id, agenda) -> agenda.meetings()
                        .filter(entry -> entry.time().end().isAfter(now))
                        .forEach(entry -> {
                            Invitation told = known.getOrDefault(id, Map.of())
                                    .get(entry.meeting().value());
                            tell(bundle, registrations.get(id), agenda, entry, told);
                        }));
        bundle.send();
    }

    private void tell(
            InvitationMails.Bundle bundle,
            Registration person,
            PersonalAgenda agenda,
            MeetingEntry entry,
            Invitation told) {
        long participant = person.participant().id();
        Invitation.next(told, person.participant().eventId(), participant, agenda, entry, clock.instant())
                .ifPresent(invitation -> {
                    if (told == null) {
                        entities.persist(invitation);
                    }
                    Telling news = told == null ? Telling.NEW : Telling.CHANGED;
                    bundle.add(person, agenda, entry, invitation, entry.cancelled() ? Telling.CANCELLED : news);
                });
    }

    /** What a mail tells. */
    enum Telling {
        NEW,
        CHANGED,
        CANCELLED
    }

    private Set<Long> unwanting(Collection<Long> people) {
        Set<Long> unwanting = new HashSet<>();
        if (!people.isEmpty()) {
            entities.createQuery(
                            "select c from InvitationChoice c where c.byMail = false and c.participantId in :people",
                            InvitationChoice.class)
                    .setParameter("people", people)
                    .getResultList()
                    .forEach(choice -> unwanting.add(choice.participantId()));
        }
        return unwanting;
    }

    private Map<Long, Map<String, Invitation>> known(long eventId, Set<Long> people) {
        Map<Long, Map<String, Invitation>> known = new HashMap<>();
        ofEvent(eventId).stream()
                .filter(invitation -> people.contains(invitation.participantId()))
                .forEach(invitation -> known.computeIfAbsent(invitation.participantId(), id -> new HashMap<>())
                        .put(invitation.meeting().value(), invitation));
        return known;
    }

    /** All that calendars were told of an event, in the order of time. */
    public List<Invitation> ofEvent(long eventId) {
        return entities.createQuery(
                        "select i from Invitation i where i.eventId = :event order by i.startsAt, i.id",
                        Invitation.class)
                .setParameter("event", eventId)
                .getResultList();
    }
}
