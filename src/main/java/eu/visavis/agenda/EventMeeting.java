package eu.visavis.agenda;

import eu.visavis.scheduling.ScheduledMeeting;
import java.util.List;

/** A meeting of an event's schedule with the two who meet and the others who join them. */
public record EventMeeting(ScheduledMeeting meeting, TableParty first, TableParty second, List<TableParty> others) {}
