package eu.visavis.agenda;

import eu.visavis.kernel.TimeWindow;

/** Anything that has its place in the order of a day. */
public sealed interface AgendaEntry permits MeetingEntry, ProgrammeEntry, FreeTime, BreakTime {
    TimeWindow time();
}
