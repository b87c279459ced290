package eu.visavis.agenda.pdf;

/**
 * One station of the time rail.
 *
 * @param style class names of the row
 * @param tick whether the station is marked although nobody is met
 * @param start time of day
 * @param words when it ends; for free time and breaks also what it is
 * @param meeting null for free time and breaks
 */
public record SheetRow(
        String style, boolean first, boolean last, boolean tick, String start, String words, SheetMeeting meeting) {}
