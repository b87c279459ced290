package eu.visavis.agenda.pdf;

import eu.visavis.agenda.AgendaEntry;
import eu.visavis.agenda.BreakTime;
import eu.visavis.agenda.MeetingEntry;
import eu.visavis.agenda.MeetingPartner;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.agenda.ProgrammeEntry;
import eu.visavis.agenda.Topic;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns the entries of a day into stations of the time rail. */
final class SheetRows {
    /** Enough to remember what the other side wants; the whole profile is behind the link. */
    private static final int TOPICS = 2;

    private static final int TOPIC_CHARACTERS = 95;
    private static final int MESSAGE_CHARACTERS = 190;

    private final PersonalAgenda agenda;
    private final Messages messages;
    private final Formats formats;

    SheetRows(PersonalAgenda agenda) {
        this.agenda = agenda;
        this.messages = Messages.in(agenda.language());
        this.formats = Formats.in(agenda.language());
    }

    List<SheetRow> of(List<AgendaEntry> stations) {
        List<SheetRow> rows = new ArrayList<>();
        for (int i = 0; i < stations.size(); i++) {
            boolean beforeMeeting = i + 1 < stations.size() && stations.get(i + 1) instanceof MeetingEntry;
            rows.add(row(stations.get(i), i == 0, i == stations.size() - 1, beforeMeeting));
        }
        return rows;
    }

    private SheetRow row(AgendaEntry entry, boolean first, boolean last, boolean beforeMeeting) {
        String start = time(entry.time().start());
        StringBuilder style = new StringBuilder("stop");
        if (last) {
            style.append(" last");
        }
        if (entry instanceof MeetingEntry meeting) {
            style.append(meeting.cancelled() ? " meet off" : " meet");
            return new SheetRow(
                    style.toString(), first, last, false, start, until("agenda.pdf.end", entry), of(meeting));
        }
        if (entry instanceof ProgrammeEntry item) {
            style.append(" pause").append(beforeMeeting ? " gap" : "");
            return new SheetRow(style.toString(), first, last, true, start, words(item), null);
        }
        boolean pause = entry instanceof BreakTime;
        style.append(" pause").append(pause ? " break" : "").append(beforeMeeting ? " gap" : "");
        String words = until(pause ? "agenda.pdf.break" : "agenda.pdf.free", entry);
        return new SheetRow(style.toString(), first, last, !pause, start, words, null);
    }

    private String words(ProgrammeEntry item) {
        String title =
                messages.text("programme.kind." + item.kind()) + ": " + Clipped.to(TOPIC_CHARACTERS, item.title());
        String where = item.where().isEmpty() ? "" : ", " + Clipped.to(TOPIC_CHARACTERS, item.where());
        return title + where + " (" + until("agenda.pdf.end", item) + ")";
    }

    private SheetMeeting of(MeetingEntry meeting) {
        MeetingPartner partner = meeting.partner();
        boolean atTable = !meeting.cancelled() && !meeting.online();
        return new SheetMeeting(
                messages.text(word(meeting)),
                atTable ? meeting.table().toString() : null,
                atTable ? meeting.hall() : "",
                atTable && meeting.accessible() ? messages.text("agenda.table.accessible") : "",
                partner.name(),
                agenda.profileOf(partner).toString(),
                messages.text("agenda.pdf.partner", partner.name()),
                agenda.roomOf(meeting).map(URI::toString).orElse(""),
                messages.text("agenda.pdf.room", partner.name()),
                from(meeting),
                partner.topics().stream().limit(TOPICS).map(this::of).toList(),
                message(meeting.message()));
    }

    private static String word(MeetingEntry meeting) {
        if (meeting.cancelled()) {
            return "agenda.pdf.cancelled";
        }
        return meeting.online() ? "agenda.pdf.online" : "agenda.pdf.table";
    }

    private String from(MeetingEntry meeting) {
        MeetingPartner partner = meeting.partner();
        StringBuilder from = new StringBuilder(partner.organisation());
        if (!partner.country().isEmpty()) {
            from.append(", ").append(formats.country(partner.country()));
        }
        if (!partner.languages().isEmpty()) {
            List<String> names =
                    partner.languages().stream().map(formats::language).toList();
            from.append(" (").append(String.join(", ", names)).append(')');
        }
        if (!meeting.interpreter().isEmpty()) {
            from.append(" · ").append(messages.text("agenda.interpreter", meeting.interpreter()));
        }
        if (!meeting.others().isEmpty()) {
            String others = messages.text("agenda.others", meeting.othersInWords());
            from.append(" · ").append(Clipped.to(MESSAGE_CHARACTERS, others));
        }
        return from.toString();
    }

    private SheetTopic of(Topic topic) {
        String key = topic.kind() == Topic.Kind.OFFER ? "agenda.pdf.offers" : "agenda.pdf.needs";
        return new SheetTopic(
                messages.text(key),
                Clipped.to(TOPIC_CHARACTERS, topic.title().text()),
                topic.title().language());
    }

    private String message(String message) {
        return message.isBlank() ? "" : messages.text("agenda.pdf.message", Clipped.to(MESSAGE_CHARACTERS, message));
    }

    private String until(String key, AgendaEntry entry) {
        return messages.text(key, time(entry.time().end()), agenda.event().place());
    }

    private String time(Instant instant) {
        return formats.time(instant, agenda.event().zone());
    }
}
