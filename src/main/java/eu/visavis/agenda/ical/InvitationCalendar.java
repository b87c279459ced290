package eu.visavis.agenda.ical;

import eu.visavis.agenda.Invitation;
import eu.visavis.agenda.InvitationMessage;
import eu.visavis.agenda.MeetingEntry;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.network.HelpContact;
import java.net.URI;
import java.net.URISyntaxException;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;

/**
 * Writes what a calendar is to be told of one meeting (iTIP, RFC 5546): REQUEST for a new or changed one, CANCEL for one
 * that is off. The UID is that of the meeting in the person's feed. The person is the only attendee, so that nobody's
 * address goes to anybody else. Safe for concurrent use.
 */
public final class InvitationCalendar {
    /** Returns the message in UTF-8, lines folded at 75 octets and ended by CRLF. */
    public byte[] write(InvitationMessage message) {
        PersonalAgenda agenda = message.agenda();
        MeetingEntry meeting = message.meeting();
        MeetingWords words = new MeetingWords(agenda, meeting);
        MeetingCalendar calendar = MeetingCalendar.message(
                meeting.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST,
                agenda.event().zone());
        VEvent event = calendar.add(
                uid(agenda, meeting),
                meeting.time(),
                new MeetingCalendar.Revision(
                        message.sequence(), message.stampedAt(), message.stampedAt(), meeting.cancelled()));
        event.add(new Summary(words.summary()));
        event.add(new Location(words.location()));
        event.add(new Description(words.description()));
        HelpContact help = agenda.help();
        event.add(MeetingCalendar.organizer(help.name(), message.organizerAddress()));
        event.add(attendee(message));
        MeetingCalendar.addLinks(event, agenda, meeting);
        return calendar.content();
    }

    /** Names a meeting in the calendars of one person, for ever. */
    static String uid(PersonalAgenda agenda, MeetingEntry meeting) {
        return meeting.meeting() + "-" + agenda.participant() + "@visavis";
    }

    /** Where a meeting takes place, in the language of the agenda. */
    public static String place(PersonalAgenda agenda, MeetingEntry meeting) {
        return new MeetingWords(agenda, meeting).location();
    }

    private static Attendee attendee(InvitationMessage message) {
        try {
            Attendee attendee = new Attendee(new URI("mailto", message.attendeeAddress(), null));
            attendee.add(new Cn(CalendarText.line(message.agenda().personName()).replace('"', '’')));
            attendee.add(CuType.INDIVIDUAL);
            attendee.add(Role.REQ_PARTICIPANT);
            attendee.add(status(message.answer()));
            attendee.add(message.answerable() && !message.meeting().cancelled() ? Rsvp.TRUE : Rsvp.FALSE);
            return attendee;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("A person's address is none for mail", e);
        }
    }

    private static PartStat status(Invitation.Answer answer) {
        return switch (answer) {
            case NONE -> PartStat.NEEDS_ACTION;
            case ACCEPTED -> PartStat.ACCEPTED;
            case TENTATIVE -> PartStat.TENTATIVE;
            case DECLINED -> PartStat.DECLINED;
        };
    }
}
