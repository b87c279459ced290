package eu.visavis.scheduling;

import eu.visavis.event.Event;
import eu.visavis.event.MeetingTable;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Writes the changes of an agenda as a mail tells them: with whom, from when and where, to when and where. */
final class ChangeWords {
    /** Room for the changes in a mail, in characters; a mail holds 20,000, and its other words need little. */
    static final int ROOM = 15_000;

    private final Event event;
    private final Map<Long, Registration> people;
    private final PlaceWords places;
    private final Messages messages;
    private final Formats formats;

    /** The words of one language; people by their ids. */
    ChangeWords(Event event, Map<Long, Registration> people, List<MeetingTable> tables, Messages messages) {
        this.event = event;
        this.people = people;
        this.places = new PlaceWords(tables, messages);
        this.messages = messages;
        this.formats = Formats.in(messages.language());
    }

    /** The changes one below the other, with empty lines between; what finds no room is counted. */
    String of(List<AgendaChange> changes) {
        return fitted(
                changes.stream().map(this::of).toList(), left -> messages.text("scheduling.mail.change.more", left));
    }

    static String fitted(List<String> texts, IntFunction<String> rest) {
        StringBuilder fitted = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            if (fitted.length() + texts.get(i).length() > ROOM) {
                return fitted.append(rest.apply(texts.size() - i)).toString();
            }
            fitted.append(texts.get(i)).append(i < texts.size() - 1 ? "\n\n" : "");
        }
        return fitted.toString();
    }

    private String of(AgendaChange change) {
        List<Registration> others = change.others().stream().map(people::get).toList();
        return messages.text(
                "scheduling.mail.change." + change.kind(),
                formats.list(others.stream().map(one -> one.person().name()).toList()),
                formats.list(others.stream()
                        .map(Registration::organisationName)
                        .distinct()
                        .toList()),
                change.before().map(this::spot).orElse(""),
                change.after().map(this::spot).orElse(""));
    }

    private String spot(AgendaChange.Spot spot) {
        Instant start = spot.window().start();
        return messages.text(
                "scheduling.mail.spot",
                formats.dateWithWeekday(start.atZone(event.zone()).toLocalDate()),
                formats.time(start, event.zone()),
                formats.time(spot.window().end(), event.zone()),
                event.venue().town(),
                places.of(spot.table()));
    }
}
