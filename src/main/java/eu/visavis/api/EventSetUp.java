package eu.visavis.api;

import eu.visavis.event.Event;
import eu.visavis.event.EventPlanning;
import eu.visavis.event.SessionTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Makes a whole event out of what a file states: its particulars, sessions and tables, or nothing. */
@ApplicationScoped
public class EventSetUp {
    private final EventPlanning planning;

    @Inject
    EventSetUp(EventPlanning planning) {
        this.planning = planning;
    }

    EventSetUp() { // for the CDI client proxy
        this(null);
    }

    /** Makes the event for a network; it belongs to the person who asked for it. */
    @Transactional
    public Event create(long networkId, long personId, NewEvent stated) {
        Event event = planning.create(networkId, personId, stated.details());
        for (SessionTimes session : stated.sessions()) {
            require(planning.addSession(event.id(), session));
        }
        if (stated.tables() > 0) {
            require(planning.addTables(event.id(), stated.tables(), stated.hall()));
        }
        return event;
    }

    private static void require(EventPlanning.Outcome outcome) {
        if (outcome != EventPlanning.Outcome.DONE) {
            throw new IllegalStateException("An event that was read whole cannot be made: " + outcome);
        }
    }
}
