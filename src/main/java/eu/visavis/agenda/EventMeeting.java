package eu.visavis.agenda;

import eu.visavis.scheduling.ScheduledMeeting;

/** A meeting of an event's schedule with the two who meet. */
public record EventMeeting(ScheduledMeeting meeting, TableParty first, TableParty second) {}
