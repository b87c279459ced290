package eu.visavis.agenda.ical;

import eu.visavis.agenda.Invitation;
import eu.visavis.agenda.InvitationReply;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;

/** Reads what calendars answer (RFC 5546, METHOD:REPLY). Safe for concurrent use. */
public final class ReplyReader {
    /** The answer in a message; empty if it is none to one meeting by one person. */
    public Optional<InvitationReply> read(String message) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(message));
            List<VEvent> events = calendar.getComponents("VEVENT");
            boolean reply = calendar.<Property>getProperty("METHOD")
                    .filter(method -> method.getValue().equalsIgnoreCase("REPLY"))
                    .isPresent();
            return reply && events.size() == 1 ? read(events.get(0)) : Optional.empty();
        } catch (IOException | ParserException | RuntimeException e) {
            return Optional.empty(); // whatever else came to the mailbox
        }
    }

    private static Optional<InvitationReply> read(VEvent event) {
        List<Property> attendees = event.getProperties("ATTENDEE");
        if (attendees.size() != 1) {
            return Optional.empty();
        }
        Property attendee = attendees.get(0);
        String address = attendee.getValue().toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
        int sequence = event.<Property>getProperty("SEQUENCE")
                .map(number -> Integer.parseInt(number.getValue()))
                .orElse(0);
        return attendee.<Parameter>getParameter("PARTSTAT")
                .flatMap(status -> answer(status.getValue()))
                .map(answer -> new InvitationReply(
                        event.<Property>getProperty("UID").orElseThrow().getValue(),
                        address,
                        answer,
                        sequence,
                        stamp(event)));
    }

    private static Instant stamp(VEvent event) {
        return event.getDateStamp().map(DtStamp::getDate).orElse(Instant.EPOCH);
    }

    private static Optional<Invitation.Answer> answer(String status) {
        return switch (status.toUpperCase(Locale.ROOT)) {
            case "ACCEPTED" -> Optional.of(Invitation.Answer.ACCEPTED);
            case "DECLINED" -> Optional.of(Invitation.Answer.DECLINED);
            case "TENTATIVE" -> Optional.of(Invitation.Answer.TENTATIVE);
            default -> Optional.empty();
        };
    }
}
