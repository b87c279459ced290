package eu.visavis.scheduling.whatif;

import eu.visavis.event.Events;
import eu.visavis.scheduling.PlanAim;
import eu.visavis.scheduling.PlanOrder;
import eu.visavis.scheduling.PlanProblemReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Reads the event that answers start from. */
@ApplicationScoped
class StartReading {
    /** Requests without an answer count, since most of them are answered in time. Weights do not matter. */
    private static final PlanOrder ALL_WISHES = new PlanOrder(PlanOrder.USUAL_SECONDS, true, PlanAim.balanced());

    private final PlanProblemReader reader;
    private final Events events;

    @Inject
    StartReading(PlanProblemReader reader, Events events) {
        this.reader = reader;
        this.events = events;
    }

    StartReading() { // for the CDI client proxy
        this(null, null);
    }

    /** Reads an event as an order wants it, in one transaction. */
    @Transactional
    public StartingEvent read(long eventId, WhatIfOrder order) {
        return StartingEvent.of(
                reader.read(eventId, ALL_WISHES), events.get(eventId).format(), order);
    }
}
