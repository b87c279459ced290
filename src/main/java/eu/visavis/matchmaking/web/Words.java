package eu.visavis.matchmaking.web;

import eu.visavis.event.Event;
import eu.visavis.kernel.Language;
import eu.visavis.matchmaking.Counterpart;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages of this feature say about people in the same words. */
final class Words {
    private final Messages messages;
    private final Formats formats;

    Words(Language language) {
        this.messages = Messages.in(language);
        this.formats = Formats.in(language);
    }

    /** "Procurement, Trier, Germany". */
    String role(Counterpart who) {
        return Stream.of(who.jobTitle(), who.town(), country(who.country()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** "Germany", or "" if it is not known. */
    String country(String code) {
        return code.isEmpty() ? "" : formats.country(code);
    }

    /** "German, English and Czech"; "" if they are not known. */
    String languages(List<String> codes) {
        return codes.isEmpty()
                ? ""
                : formats.list(codes.stream().map(formats::language).toList());
    }

    /** The kind of an organisation in words; a kind that no bundle knows stays as it came. */
    String organisationType(String type) {
        return messages.find("matchmaking.type." + type).orElse(type);
    }

    /** "3 days ago", counted in days of the event's calendar. */
    /** The time that a request asks for, or "". */
    String wanted(MeetingRequest request, Event event) {
        return request.wantedStart()
                .map(start -> messages.text(
                        "matchmaking.wanted",
                        formats.dateTime(start, event.zone()) + " "
                                + event.venue().town()))
                .orElse("");
    }

    String age(Instant instant, ZoneId zone, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        long days = Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(instant, zone), today));
        return messages.text("matchmaking.age", days);
    }
}
