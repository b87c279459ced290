package eu.visavis.scheduling.web;

import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.kernel.Language;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanRow;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of the board of people: whom they meet, at which table. */
final class PeopleRows {
    private record Seat(long participantId, long slotId) {}

    private record Visit(long partnerId, String table) {}

    private final Map<Seat, Visit> visits = new HashMap<>();
    private final Map<Long, Registration> people;
    private final BriefNames brief;
    private final Messages messages;

    PeopleRows(List<PlanRow> placed, Map<Long, Registration> people, List<MeetingTable> tables, Messages messages) {
        this.people = people;
        this.brief = new BriefNames(
                people.values().stream().map(Registration::organisationName).toList());
        this.messages = messages;
        Map<Long, Integer> numbers = tables.stream().collect(Collectors.toMap(MeetingTable::id, MeetingTable::number));
        placed.forEach(row -> row.place().ifPresent(place -> {
            String table = place.table().isPresent()
                    ? String.valueOf(numbers.get(place.table().getAsLong()))
                    : "";
            long first = row.pair().lowerId();
            long second = row.pair().higherId();
            visits.put(new Seat(first, place.slotId()), new Visit(second, table));
            visits.put(new Seat(second, place.slotId()), new Visit(first, table));
        }));
    }

    List<Board.Row> of(List<Slot> slots, Language language) {
        Comparator<String> order = Formats.in(language).sorting();
        return people.values().stream()
                .sorted(Comparator.comparing((Registration one) -> one.person().lastName(), order)
                        .thenComparing(one -> one.person().firstName(), order)
                        .thenComparing(one -> one.participant().id()))
                .map(one -> row(one, slots))
                .toList();
    }

    private Board.Row row(Registration one, List<Slot> slots) {
        PersonName name = PersonName.of(one);
        return new Board.Row(
                name.name(),
                name.full(),
                slots.stream().map(slot -> cell(one, slot)).toList());
    }

    private Board.Cell cell(Registration one, Slot slot) {
        Visit visit = visits.get(new Seat(one.participant().id(), slot.id()));
        if (visit == null) {
            return one.participant().isAvailable(slot.window()) ? Board.Cell.FREE : Board.Cell.CLOSED;
        }
        PersonName partner = PersonName.of(people.get(visit.partnerId()));
        String where = visit.table().isEmpty()
                ? messages.text("scheduling.board.online")
                : messages.text("scheduling.board.table", Integer.parseInt(visit.table()));
        return new Board.Cell(brief.of(partner.organisation()), where, partner.full() + ", " + where, false);
    }
}
