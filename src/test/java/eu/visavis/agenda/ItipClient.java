package eu.visavis.agenda;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A calendar that keeps to RFC 5546, 2.1.5: of two messages about the same UID that with the higher SEQUENCE counts, of
 * equal ones that with the later DTSTAMP. A cancelled entry is remembered, so that an older REQUEST that comes late does not
 * bring it back.
 */
final class ItipClient {
    private final Map<String, Entry> entries = new HashMap<>();

    /** What the calendar shows of a meeting. */
    record Entry(int sequence, Instant stamp, boolean cancelled, Instant start, Instant end, String location) {
        private boolean isNewerThan(Entry other) {
            return sequence != other.sequence ? sequence > other.sequence : stamp.isAfter(other.stamp);
        }
    }

    /** Takes one message up as it came by mail. */
    void receive(byte[] message) {
        ICalendar calendar =
                Biweekly.parse(new String(message, StandardCharsets.UTF_8)).first();
        if (calendar.getEvents().size() != 1) {
            throw new AssertionError(
                    "One message tells of " + calendar.getEvents().size() + " meetings");
        }
        VEvent event = calendar.getEvents().get(0);
        boolean cancel = calendar.getMethod().getValue().equals("CANCEL");
        Entry told = new Entry(
                event.getSequence().getValue(),
                event.getDateTimeStamp().getValue().toInstant(),
                cancel,
                event.getDateStart().getValue().toInstant(),
                event.getDateEnd().getValue().toInstant(),
                event.getLocation().getValue());
        entries.merge(event.getUid().getValue(), told, (known, news) -> news.isNewerThan(known) ? news : known);
    }

    /** The entry of a UID; empty if there was never one. */
    Optional<Entry> entry(String uid) {
        return Optional.ofNullable(entries.get(uid));
    }

    int size() {
        return entries.size();
    }
}
