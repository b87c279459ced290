package eu.visavis.scheduling.web;

import eu.visavis.event.Slot;
import eu.visavis.kernel.Language;
import eu.visavis.programme.Engagements;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlaceWords;
import eu.visavis.scheduling.PlanRow;
import eu.visavis.text.Formats;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The rows of the board of people: whom they meet, at which table. */
final class PeopleRows {
    private record Seat(long participantId, long slotId) {}

    /** A meeting with others, of whom the first one is named where there is little room. */
    private record Visit(List<Long> others, OptionalLong table) {}

    private final Map<Seat, Visit> visits = new HashMap<>();
    private final Map<Long, Registration> people;
    private final BriefNames brief;
    private final PlaceWords places;
    private final Engagements engagements;

    PeopleRows(List<PlanRow> placed, Map<Long, Registration> people, PlaceWords places, Engagements engagements) {
        this.people = people;
        this.brief = new BriefNames(
                people.values().stream().map(Registration::organisationName).toList());
        this.places = places;
        this.engagements = engagements;
        placed.forEach(row -> row.place().ifPresent(place -> {
            for (long person : row.people()) {
                List<Long> others =
                        row.people().stream().filter(other -> other != person).toList();
                visits.put(new Seat(person, place.slotId()), new Visit(others, place.table()));
            }
        }));
    }

    /** Those whose name or organisation is looked for, in the order of their names. */
    List<Board.Row> of(List<Slot> slots, BoardSearch search, Language language) {
        Comparator<String> order = Formats.in(language).sorting();
        return people.values().stream()
                .filter(one -> search.finds(PersonName.of(one).full()))
                .sorted(Comparator.comparing((Registration one) -> one.person().lastName(), order)
                        .thenComparing(one -> one.person().firstName(), order)
                        .thenComparing(one -> one.participant().id()))
                .map(one -> row(one, slots))
                .toList();
    }

    private Board.Row row(Registration one, List<Slot> slots) {
        PersonName name = PersonName.of(one);
        return new Board.Row(
                "",
                name.name(),
                name.organisation(),
                name.full(),
                slots.stream().map(slot -> cell(one, slot)).toList());
    }

    private Board.Cell cell(Registration one, Slot slot) {
        Visit visit = visits.get(new Seat(one.participant().id(), slot.id()));
        if (visit == null) {
            boolean free = !slot.isCalledOff() && engagements.isFree(one.participant(), slot.window());
            return free ? Board.Cell.FREE : Board.Cell.CLOSED;
        }
        List<PersonName> others =
                visit.others().stream().map(people::get).map(PersonName::of).toList();
        return new Board.Cell(
                brief.of(others.get(0).organisation()),
                places.brief(visit.table()),
                String.join("; ", others.stream().map(PersonName::full).toList()) + ", " + places.of(visit.table()),
                false,
                false);
    }
}
