package eu.visavis.agenda;

import eu.visavis.kernel.TimeWindow;

/** A slot in which the person could meet somebody and does not. */
public record FreeTime(TimeWindow time) implements AgendaEntry {}
