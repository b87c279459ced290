package eu.visavis.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What holds for everybody at an event. */
@ApplicationScoped
public class RulesForAll {
    private final EntityManager entities;

    @Inject
    RulesForAll(EntityManager entities) {
        this.entities = entities;
    }

    RulesForAll() { // for the CDI client proxy
        this(null);
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
    }
}
