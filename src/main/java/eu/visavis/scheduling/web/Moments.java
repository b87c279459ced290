package eu.visavis.scheduling.web;

import eu.visavis.event.Event;
import eu.visavis.kernel.Language;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.time.Instant;
import java.time.ZoneId;

/** Writes points and spans of time of one event in one language. */
record Moments(ZoneId zone, String place, Language language) {
    static Moments of(Event event, Language language) {
        return new Moments(event.zone(), event.venue().town(), language);
    }

    /** A point of time with the place whose clocks show it. */
    Moment moment(Instant instant) {
        Formats formats = Formats.in(language);
        return new Moment(formats.machineTime(instant, zone), formats.dateTime(instant, zone), place);
    }

    /** A point of time as words alone. */
    String words(Instant instant) {
        return Formats.in(language).dateTime(instant, zone);
    }

    /** "30 seconds", "2 minutes"; only whole minutes are written as such. */
    String span(int seconds) {
        Messages messages = Messages.in(language);
        return seconds > 0 && seconds % 60 == 0
                ? messages.text("scheduling.minutes", seconds / 60)
                : messages.text("scheduling.seconds", seconds);
    }
}
