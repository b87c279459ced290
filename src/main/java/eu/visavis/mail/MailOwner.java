package eu.visavis.mail;

import eu.visavis.kernel.PublicCode;
import java.util.OptionalLong;

/** The event whose mails somebody sees to. */
public record MailOwner(long networkId, long eventId, PublicCode code) {
    /** The words that hold for this event. */
    public MailScope scope() {
        return new MailScope(networkId, OptionalLong.of(eventId));
    }
}
