package eu.visavis.rules;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What holds for everybody at an event. */
@ApplicationScoped
public class RulesForAll {
    private final EntityManager entities;
    private final AuditLog audit;

    @Inject
    RulesForAll(EntityManager entities, AuditLog audit) {
        this.entities = entities;
        this.audit = audit;
    }

    RulesForAll() { // for the CDI client proxy
        this(null, null);
    }

    /** What is stated at an event. */
    public CommonFacts of(long eventId) {
        CommonRules rules = entities.find(CommonRules.class, eventId);
        return rules == null ? CommonFacts.NONE : rules.facts();
    }

    /** States everything anew. */
    @Transactional
    public void state(long eventId, CommonFacts facts) {
        CommonRules rules = entities.find(CommonRules.class, eventId);
        if (rules == null) {
            entities.persist(new CommonRules(eventId, facts));
        } else {
            rules.state(facts);
        }
        audit.note(Deed.of(Act.RULES_CHANGED).with("part", "day"));
    }
}
