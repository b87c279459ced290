package eu.visavis.agenda.ical;

import eu.visavis.agenda.AgendaVenue;
import eu.visavis.agenda.MeetingEntry;
import eu.visavis.agenda.MeetingPartner;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.agenda.Topic;
import eu.visavis.network.HelpContact;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a calendar entry says about one meeting, in the language of its receiver. */
final class MeetingWords {
    private final PersonalAgenda agenda;
    private final MeetingEntry meeting;
    private final Messages messages;
    private final Formats formats;

    MeetingWords(PersonalAgenda agenda, MeetingEntry meeting) {
        this.agenda = agenda;
        this.meeting = meeting;
        this.messages = Messages.in(agenda.language());
        this.formats = Formats.in(agenda.language());
    }

    String summary() {
        String key = meeting.cancelled() ? "agenda.ical.summary.cancelled" : "agenda.ical.summary";
        MeetingPartner partner = meeting.partner();
        return CalendarText.line(messages.text(key, partner.name(), partner.organisation()));
    }

    /** Table first: on a phone's lock screen only the beginning shows. */
    String location() {
        if (meeting.online()) {
            String online = messages.text("agenda.ical.online");
            return agenda.roomOf(meeting).map(room -> online + ", " + room).orElse(online);
        }
        AgendaVenue venue = agenda.event().venue();
        String table = messages.text("agenda.ical.table", meeting.table());
        String accessible = meeting.accessible() ? messages.text("agenda.table.accessible") : "";
        return CalendarText.line(joined(", ", table, meeting.hall(), accessible, venue.name(), venue.address()));
    }

    String description() {
        MeetingPartner partner = meeting.partner();
        List<String> lines = new ArrayList<>();
        lines.add(joined(", ", partner.name(), partner.jobTitle()));
        lines.add(joined(", ", partner.organisation(), country(partner)));
        if (!partner.languages().isEmpty()) {
            lines.add(messages.text("agenda.ical.languages", languages(partner)));
        }
        if (!meeting.interpreter().isEmpty()) {
            lines.add(messages.text("agenda.interpreter", meeting.interpreter()));
        }
        if (!meeting.others().isEmpty()) {
            lines.add(messages.text("agenda.others", meeting.othersInWords()));
        }
        partner.topics().forEach(topic -> lines.add(line(topic)));
        if (!meeting.message().isBlank()) {
            lines.add(messages.text("agenda.ical.message", meeting.message().strip()));
        }
        agenda.roomOf(meeting).ifPresent(room -> lines.add(messages.text("agenda.ical.room", room.toString())));
        lines.add(messages.text("agenda.ical.profile", agenda.profileOf(partner).toString()));
        lines.add(messages.text("agenda.ical.help", help()));
        if (agenda.demo()) {
            lines.add(messages.text("agenda.ical.demo"));
        }
        return CalendarText.lines(String.join("\n", lines));
    }

    private String line(Topic topic) {
        String key = topic.kind() == Topic.Kind.OFFER ? "agenda.ical.offers" : "agenda.ical.needs";
        return messages.text(key, topic.title().text());
    }

    private String country(MeetingPartner partner) {
        return partner.country().isEmpty() ? "" : formats.country(partner.country());
    }

    private String languages(MeetingPartner partner) {
        return formats.list(partner.languages().stream().map(formats::language).toList());
    }

    private String help() {
        HelpContact help = agenda.help();
        return joined(", ", help.name(), help.phone(), help.email(), help.times());
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
    }
}
