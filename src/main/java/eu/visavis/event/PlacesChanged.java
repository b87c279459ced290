package eu.visavis.event;

/** Fired, in the same transaction, when the organiser has stated anew how many places an event has. */
public record PlacesChanged(long eventId) {}
