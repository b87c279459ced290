package eu.visavis.registration;

import eu.visavis.account.Person;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What staff do on behalf of participants: noted in the transaction in which it is done, and told to the participant. */
@ApplicationScoped
public class Deeds {
    /** A participant is written to at most that often about the same person of the staff. */
    private static final Duration BETWEEN_MAILS = Duration.ofHours(12);

    private final EntityManager entities;
    private final Participants participants;
    private final Events events;
    private final RegistrationMails mails;
    private final Clock clock;

    @Inject
    Deeds(EntityManager entities, Participants participants, Events events, RegistrationMails mails, Clock clock) {
        this.entities = entities;
        this.participants = participants;
        this.events = events;
        this.mails = mails;
        this.clock = clock;
    }

    Deeds() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Who acts for whom: a person of the staff for a participant, by their ids. */
    public record Acting(long personId, long participantId) {}

    /**
     * A deed with the one who did it.
     *
     * @param staff name of that person, or "" if it has no account any more
     */
    public record Done(Deed deed, String staff) {}

    /**
     * Does something on behalf of a participant and notes it, both or neither.
     *
     * @param trace what it was done to, from its outcome; empty if nothing was done
     */
    @Transactional
    public <T> T noting(Acting acting, Deed.Kind kind, Supplier<T> work, Function<T, Optional<Deed.Trace>> trace) {
        T outcome = work.get();
        trace.apply(outcome).ifPresent(done -> note(acting, kind, done));
        return outcome;
    }

    /** What was done on behalf of a participant, the last first. */
    public List<Done> of(long participantId) {
        return entities.createQuery(
                        "select d, p from Deed d left join Person p on p.id = d.personId"
                                + " where d.participantId = :participant order by d.doneAt desc, d.id desc",
                        Object[].class)
                .setParameter("participant", participantId)
                .getResultStream()
                .map(row -> new Done((Deed) row[0], row[1] == null ? "" : ((Person) row[1]).name()))
                .toList();
    }

    /** How many deeds on behalf of a participant stand. */
    public long standing(long participantId) {
        return entities.createQuery(
                        "select count(d) from Deed d where d.participantId = :participant and d.undoneAt is null",
                        Long.class)
                .setParameter("participant", participantId)
                .getSingleResult();
    }

    /** A deed that was done on behalf of a participant, held against others who want to undo it. Needs a transaction. */
    public Optional<Deed> hold(long participantId, PublicCode code) {
        return entities.createQuery(
                        "select d from Deed d where d.participantId = :participant and d.code = :code", Deed.class)
                .setParameter("participant", participantId)
                .setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private void note(Acting acting, Deed.Kind kind, Deed.Trace trace) {
        if (!wasTold(acting)) {
            Registration registration = participants.get(acting.participantId());
            mails.tellOfDeeds(
                    registration,
                    events.get(registration.participant().eventId()),
                    entities.find(Person.class, acting.personId()).name());
        }
        entities.persist(new Deed(acting.participantId(), acting.personId(), kind, trace, clock.instant()));
    }

    private boolean wasTold(Acting acting) {
        return entities.createQuery(
                                "select count(d) from Deed d where d.participantId = :participant"
                                        + " and d.personId = :person and d.doneAt > :since",
                                Long.class)
                        .setParameter("participant", acting.participantId())
                        .setParameter("person", acting.personId())
                        .setParameter("since", clock.instant().minus(BETWEEN_MAILS))
                        .getSingleResult()
                > 0;
    }
}
