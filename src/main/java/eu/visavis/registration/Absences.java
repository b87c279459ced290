package eu.visavis.registration;

import eu.visavis.kernel.TimeWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** When people are away on the day of an event, beside what they have stated, which is kept. */
@ApplicationScoped
public class Absences {
    private final EntityManager entities;

    @Inject
    Absences(EntityManager entities) {
        this.entities = entities;
    }

    Absences() { // for the CDI client proxy
        this(null);
    }

    /**
     * Says when somebody is away, in place of what was said before.
     *
     * @param windows none for somebody who is there as stated
     */
    @Transactional
    public void state(long participantId, List<TimeWindow> windows) {
        entities.find(Participant.class, participantId).stayAway(windows);
    }
}
