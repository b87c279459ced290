package eu.visavis.agenda;

import eu.visavis.kernel.TimeWindow;
import java.util.List;

/** A meeting as its table sees it: the two who meet, and the others who join them. */
public record TableMeeting(TimeWindow time, TableParty first, TableParty second, List<TableParty> others) {}
