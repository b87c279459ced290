package eu.visavis.mail;

import java.util.OptionalLong;

/** For which mails words hold: for those of one event, or of all events of a network. */
public record MailScope(long networkId, OptionalLong eventId) {
    /** All events of a network that have no words of their own. */
    public static MailScope ofNetwork(long networkId) {
        return new MailScope(networkId, OptionalLong.empty());
    }

    /** One event. */
    public static MailScope ofEvent(long networkId, long eventId) {
        return new MailScope(networkId, OptionalLong.of(eventId));
    }

    String key() {
        return eventId.isPresent() ? "event-" + eventId.getAsLong() : "network-" + networkId;
    }
}
