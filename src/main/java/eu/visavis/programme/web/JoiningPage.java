package eu.visavis.programme.web;

import eu.visavis.programme.ItemKind;
import java.util.List;
import java.util.Optional;

/**
 * The programme as a participant sees it.
 *
 * @param event the event's code
 * @param place what stands beside times for the zone
 */
public record JoiningPage(String event, String place, List<Day> days) {
    /** A day with what takes place on it. */
    public record Day(String date, List<Item> items) {}

    /** How the reader stands to an item. */
    public enum Standing {
        FOR_ALL,
        CALLED_OFF,
        OVER,
        JOINED,
        WAITING,
        FREE,
        FULL
    }

    /**
     * An item.
     *
     * @param address where it is over the network, for those who come; else empty
     * @param free how many places are free; below 0 for any number
     * @param position of the reader on the waiting list, or 0
     * @param notice why the reader could not join just now
     */
    public record Item(
            String code,
            String start,
            String machineStart,
            String end,
            ItemKind kind,
            String title,
            String description,
            String where,
            String address,
            String speakers,
            Standing standing,
            int free,
            long waiting,
            int position,
            Optional<Notice> notice) {}

    /**
     * Why somebody could not join, and what to do.
     *
     * @param address of a page where something can be done about it; may be empty
     */
    public record Notice(String words, String address) {}
}
