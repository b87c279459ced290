package eu.visavis.hall.web;

import eu.visavis.event.Event;
import eu.visavis.hall.HallBoard;
import eu.visavis.hall.HallParty;
import eu.visavis.hall.HallSlot;
import eu.visavis.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The big screen at a moment.
 *
 * @param base the address of the page itself, without its query
 * @param isRehearsal whether the clock was set by hand, to try the page
 * @param title of the event
 * @param place stands beside every time
 * @param zone whose clock is shown, for the script
 * @param now by the clock of the server, in milliseconds since 1970
 * @param state what runs now, in words
 * @param minutes how long it still runs, in words; empty if nothing is to come today
 * @param isRunning whether people sit at tables now
 * @param over what is said when nothing is to come today, in words
 */
public record HallPage(
        String base,
        boolean isRehearsal,
        String title,
        String place,
        String zone,
        long now,
        Time clock,
        String state,
        String minutes,
        boolean isRunning,
        String over,
        List<Slot> slots) {

    /** A time of the day, for people and for machines. */
    public record Time(String words, String machine) {}

    /** When a slot is shown to those whose browsers run no script. */
    public enum Turn {
        NOW,
        NEXT,
        LATER
    }

    /**
     * A slot of the day.
     *
     * @param from when it begins, in milliseconds since 1970
     * @param to when it ends, in milliseconds since 1970
     * @param ends that it runs and when it ends, in words
     * @param begins when it begins, in words
     */
    public record Slot(
            long from, long to, Time start, Time end, Turn turn, String ends, String begins, List<Row> tables) {}

    /**
     * A table that is taken.
     *
     * @param isNeutral whether nobody there wants anything shown
     * @param others how many people join the two, in words; may be empty
     */
    public record Row(int number, String hall, boolean isNeutral, HallParty first, HallParty second, String others) {}

    static HallPage of(HallBoard board, Event event, Messages messages, String base, boolean isRehearsal) {
        HallWords words = new HallWords(event, messages);
        Optional<HallSlot> current = board.current();
        Optional<HallSlot> next = board.next();
        String over = words.over(board.later());
        Optional<Instant> goal = current.map(slot -> slot.window().end())
                .or(() -> next.map(slot -> slot.window().start()));
        return new HallPage(
                base,
                isRehearsal,
                event.title(messages.language()),
                event.venue().town(),
                event.zone().getId(),
                board.now().toEpochMilli(),
                words.time(board.now()),
                current.map(words::ends).or(() -> next.map(words::begins)).orElse(over),
                goal.map(end -> words.minutes(Duration.between(board.now(), end)))
                        .orElse(""),
                current.isPresent(),
                over,
                board.slots().stream()
                        .map(slot -> words.slot(slot, turn(slot, current, next)))
                        .toList());
    }

    private static Turn turn(HallSlot slot, Optional<HallSlot> current, Optional<HallSlot> next) {
        if (current.filter(slot::equals).isPresent()) {
            return Turn.NOW;
        }
        return next.filter(slot::equals).isPresent() ? Turn.NEXT : Turn.LATER;
    }
}
