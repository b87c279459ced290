package eu.visavis.api;

import eu.visavis.event.Event;
import eu.visavis.event.EventPlanning;
import eu.visavis.event.SessionTimes;
import eu.visavis.event.TableKeeping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Makes a whole event out of what a file states: its particulars, sessions and tables, or nothing. */
@ApplicationScoped
public class EventSetUp {
    private final EventPlanning planning;
    private final TableKeeping tables;

    @Inject
    EventSetUp(EventPlanning planning, TableKeeping tables) {
        this.planning = planning;
        this.tables = tables;
    }

    EventSetUp() { // for the CDI client proxy
        this(null, null);
    }

    /** Makes the event for a network; it belongs to the person who asked for it. */
    @Transactional
    public Event create(long networkId, long personId, NewEvent stated) {
        Event event = planning.create(networkId, personId, stated.details());
        for (SessionTimes session : stated.sessions()) {
            require(planning.addSession(event.id(), session));
        }
        if (!(tables.add(event.id(), stated.tables()) instanceof TableKeeping.Outcome.Done)) {
            throw new IllegalStateException("The tables of an event that was read whole cannot be made");
        }
        return event;
    }

    private static void require(EventPlanning.Outcome outcome) {
        if (outcome != EventPlanning.Outcome.DONE) {
            throw new IllegalStateException("An event that was read whole cannot be made: " + outcome);
        }
    }
}
