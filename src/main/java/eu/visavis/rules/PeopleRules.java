package eu.visavis.rules;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.registration.Participant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What is stated of participants for schedules. */
@ApplicationScoped
public class PeopleRules {
    private final EntityManager entities;
    private final AuditLog audit;

    @Inject
    PeopleRules(EntityManager entities, AuditLog audit) {
        this.entities = entities;
        this.audit = audit;
    }

    PeopleRules() { // for the CDI client proxy
        this(null, null);
    }

    /** Whether something was stated, or why not. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** The table is the own one of another participant, who takes part. */
        record TableTaken(long participantId) implements Outcome {}
    }

    /** What is stated of each participant of an event, whether they take part or not; who has nothing is left out. */
    public Map<Long, PersonFacts> of(long eventId) {
        Map<Long, PersonFacts> facts = new HashMap<>();
        entities.createQuery("select r from PersonRules r where r.eventId = :event", PersonRules.class)
                .setParameter("event", eventId)
                .getResultStream()
                .filter(rules -> !rules.facts().equals(PersonFacts.NONE))
                .forEach(rules -> facts.put(rules.participantId(), rules.facts()));
        return facts;
    }

    /** What is stated of one participant. */
    public PersonFacts ofParticipant(long participantId) {
        PersonRules rules = entities.find(PersonRules.class, participantId);
        return rules == null ? PersonFacts.NONE : rules.facts();
    }

    /** States everything of one participant anew. A table that somebody has who does not take part is free for others. */
    @Transactional
    public Outcome state(long eventId, long participantId, PersonFacts facts) {
        Optional<PersonRules> holder = holder(facts.tableId(), participantId);
        if (holder.isPresent()) {
            if (takesPart(holder.get().participantId())) {
                return new Outcome.TableTaken(holder.get().participantId());
            }
            holder.get().state(holder.get().facts().withTable(OptionalLong.empty()));
            entities.flush(); // a table has one row at most
        }
        PersonRules rules = entities.find(PersonRules.class, participantId);
        if (rules == null) {
            entities.persist(new PersonRules(eventId, participantId, facts));
        } else {
            rules.state(facts);
        }
        audit.note(Deed.of(Act.RULES_CHANGED)
                .toPerson(entities.find(Participant.class, participantId).personId())
                .with("part", "person"));
        return new Outcome.Done();
    }

    private Optional<PersonRules> holder(OptionalLong table, long except) {
        return table.isEmpty()
                ? Optional.empty()
                : entities.createQuery(
                                "select r from PersonRules r where r.tableId = :table and r.participantId <> :except",
                                PersonRules.class)
                        .setParameter("table", table.getAsLong())
                        .setParameter("except", except)
                        .getResultStream()
                        .findFirst();
    }

    private boolean takesPart(long participantId) {
        Participant participant = entities.find(Participant.class, participantId);
        return participant != null && participant.status() == Participant.Status.APPROVED;
    }
}
