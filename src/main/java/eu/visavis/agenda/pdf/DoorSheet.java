package eu.visavis.agenda.pdf;

import java.util.List;

/**
 * The sign at the door of a hall on one day.
 *
 * @param size how large the name is: "d-short", "d-middle", "d-long" or "d-longest"
 * @param events the title of the event in each of its languages
 * @param tables which tables stand in the hall, in each of these languages
 * @param rows the slots of the day
 */
public record DoorSheet(
        String hall,
        String size,
        List<Line> events,
        List<Line> tables,
        String date,
        String zone,
        boolean isDense,
        List<Row> rows) {
    /** A text with its language, as ISO 639-1 code. */
    public record Line(String language, String text) {}

    /**
     * A slot.
     *
     * @param afterBreak whether the slot before ended earlier
     * @param tables numbers of those that are taken, in words; empty if none is
     */
    public record Row(String start, String end, boolean afterBreak, String tables) {}
}
