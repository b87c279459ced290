package eu.visavis.registration;

import java.util.Set;

/** Knows who of an event has stated what to offer or to look for. A feature that knows offers and needs implements it. */
public interface ProfileOwners {
    /** Ids of the persons with at least one offer or need in the event. */
    Set<Long> of(long eventId);
}
