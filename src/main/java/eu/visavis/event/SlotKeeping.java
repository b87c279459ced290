package eu.visavis.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Calls slots off on the day, and takes that back. Published meetings stay until another schedule is published. */
@ApplicationScoped
public class SlotKeeping {
    private final EntityManager entities;
    private final Events events;

    @Inject
    SlotKeeping(EntityManager entities, Events events) {
        this.entities = entities;
        this.events = events;
    }

    SlotKeeping() { // for the CDI client proxy
        this(null, null);
    }

    /** Calls a slot of an event off; empty if the event has no such slot. */
    @Transactional
    public Optional<Slot> callOff(long eventId, long slotId) {
        return state(eventId, slotId, true);
    }

    /** Lets meetings take place in a slot again; empty if the event has no such slot any more. */
    @Transactional
    public Optional<Slot> takeUp(long eventId, long slotId) {
        return state(eventId, slotId, false);
    }

    private Optional<Slot> state(long eventId, long slotId, boolean off) {
        entities.find(Event.class, eventId, LockModeType.PESSIMISTIC_WRITE); // a publication ends first
        Optional<Slot> slot =
                events.slots(eventId).stream().filter(one -> one.id() == slotId).findFirst();
        slot.ifPresent(one -> one.callOff(off));
        return slot;
    }
}
