package eu.visavis.scheduling;

/** Marks runs that take seconds and for which people stand waiting: they pass the queue, and make nobody wait in it. */
public interface Urgent {}
