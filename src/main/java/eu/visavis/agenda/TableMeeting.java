package eu.visavis.agenda;

import eu.visavis.kernel.TimeWindow;

/** A meeting as its table sees it. */
public record TableMeeting(TimeWindow time, TableParty first, TableParty second) {}
