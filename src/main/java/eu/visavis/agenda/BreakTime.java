package eu.visavis.agenda;

import eu.visavis.kernel.TimeWindow;

/** A break of the whole event. */
public record BreakTime(TimeWindow time) implements AgendaEntry {}
