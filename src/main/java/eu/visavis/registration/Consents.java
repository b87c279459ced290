package eu.visavis.registration;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What participants consented to, and who sees them. A consent that is withdrawn has no effect from that moment on. */
@ApplicationScoped
public class Consents {
    private final EntityManager entities;
    private final Participants participants;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    Consents(EntityManager entities, Participants participants, Clock clock, AuditLog audit) {
        this.entities = entities;
        this.participants = participants;
        this.clock = clock;
        this.audit = audit;
    }

    Consents() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** All consents of a person, those withdrawn too, newest first. */
    public List<Consent> ofPerson(long personId) {
        return entities.createQuery(
                        "select c from Consent c join Participant p on p.id = c.participantId where p.personId = :person"
                                + " order by c.id desc",
                        Consent.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Whether a consent of a participant holds. */
    public boolean holds(long participantId, Consent.Kind kind) {
        return standing(participantId, kind).isPresent();
    }

    /** The participants of an event of whom a kind of consent holds. */
    public Set<Long> holding(long eventId, Consent.Kind kind) {
        return Set.copyOf(entities.createQuery(
                        "select c.participantId from Consent c join Participant p on p.id = c.participantId"
                                + " where p.eventId = :event and c.kind = :kind and c.withdrawnAt is null",
                        Long.class)
                .setParameter("event", eventId)
                .setParameter("kind", kind)
                .getResultList());
    }

    /** Takes down that somebody consented to what was shown in this language; a consent that holds stays as it is. */
    @Transactional
    public void give(long participantId, Consent.Kind kind, Language language) {
        if (!holds(participantId, kind)) {
            entities.persist(new Consent(participantId, kind, language, clock.instant()));
            audit.note(Deed.of(Act.CONSENT_GIVEN).with("kind", kind));
        }
        if (kind == Consent.Kind.PUBLIC) {
            participants.get(participantId).participant().show(Visibility.PUBLIC);
        }
    }

    /** Lets somebody choose who sees them; being public is a consent, which other choices withdraw. */
    @Transactional
    public void show(long participantId, Visibility visibility, Language language) {
        if (visibility == Visibility.PUBLIC) {
            give(participantId, Consent.Kind.PUBLIC, language);
        } else {
            withdraw(participantId, Consent.Kind.PUBLIC);
            participants.get(participantId).participant().show(visibility);
        }
        audit.note(Deed.of(Act.VISIBILITY_CHANGED).with("visibility", visibility));
    }

    /** Withdraws a kind of consent, if it holds. */
    @Transactional
    public void withdraw(long participantId, Consent.Kind kind) {
        standing(participantId, kind).ifPresent(this::withdraw);
    }

    /** Withdraws one consent of a person; nothing happens to those of others. */
    @Transactional
    public void withdraw(long personId, PublicCode code) {
        ofPerson(personId).stream()
                .filter(consent ->
                        consent.code().equals(code) && consent.withdrawnAt().isEmpty())
                .forEach(this::withdraw);
    }

    private void withdraw(Consent consent) {
        consent.withdraw(clock.instant());
        audit.note(Deed.of(Act.CONSENT_WITHDRAWN).with("kind", consent.kind()));
        Participant participant = participants.get(consent.participantId()).participant();
        if (consent.kind() == Consent.Kind.PUBLIC && participant.visibility() == Visibility.PUBLIC) {
            participant.show(Visibility.PARTICIPANTS);
        }
    }

    private Optional<Consent> standing(long participantId, Consent.Kind kind) {
        return entities.createQuery(
                        "select c from Consent c where c.participantId = :participant and c.kind = :kind"
                                + " and c.withdrawnAt is null",
                        Consent.class)
                .setParameter("participant", participantId)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }
}
