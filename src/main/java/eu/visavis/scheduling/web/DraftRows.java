package eu.visavis.scheduling.web;

import eu.visavis.event.Closings;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.kernel.Language;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.Draft;
import eu.visavis.scheduling.DraftClash;
import eu.visavis.scheduling.DraftMeeting;
import eu.visavis.scheduling.Place;
import eu.visavis.scheduling.PlaceWords;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of a board on which a draft is changed: what is in which cell. */
final class DraftRows {
    static final String ONLINE = "online";

    private record Seat(String row, long slotId) {}

    private final Draft draft;
    private final Map<Long, Registration> people;
    private final List<Slot> slots;
    private final List<MeetingTable> tables;
    private final PlaceWords places;
    private final Messages messages;
    private final BriefNames brief;
    private final Map<Integer, DraftClash> clashes;
    private final DraftSentences sentences;

    DraftRows(
            Draft draft,
            Map<Long, Registration> people,
            List<Slot> slots,
            List<MeetingTable> tables,
            DraftSentences sentences) {
        this.draft = draft;
        this.people = people;
        this.slots = slots;
        this.tables = tables;
        this.messages = sentences.messages();
        this.places = new PlaceWords(tables, messages);
        this.brief = new BriefNames(
                people.values().stream().map(Registration::organisationName).toList());
        this.clashes = draft.clashes();
        this.sentences = sentences;
    }

    /** Why the places of meetings are wrong, by the keys of the meetings. */
    Map<Integer, DraftClash> clashes() {
        return clashes;
    }

    /** Tables by their numbers, then as many lanes as there are meetings online at a time, and one more. */
    List<DraftBoard.Row> ofTables(Closings closings, BoardSearch search) {
        Map<Seat, DraftMeeting> seats = new HashMap<>();
        Map<Long, List<DraftMeeting>> online = new HashMap<>();
        for (DraftMeeting meeting : draft.meetings()) {
            meeting.row().place().ifPresent(place -> {
                if (place.table().isPresent()) {
                    seats.put(new Seat(tableKey(place), place.slotId()), meeting);
                } else {
                    online.computeIfAbsent(place.slotId(), slot -> new ArrayList<>())
                            .add(meeting);
                }
            });
        }
        boolean manyHalls = tables.stream().map(MeetingTable::hall).distinct().count() > 1;
        List<DraftBoard.Row> rows = new ArrayList<>();
        String hall = null;
        for (MeetingTable table : tables) {
            String key = String.valueOf(table.id());
            List<DraftMeeting> sitting = slots.stream()
                    .map(slot -> seats.get(new Seat(key, slot.id())))
                    .toList();
            if (finds(search, sitting)) {
                String group = manyHalls && !table.hall().equals(hall) ? hallName(table) : "";
                hall = table.hall();
                List<DraftBoard.Cell> cells = new ArrayList<>();
                for (int i = 0; i < slots.size(); i++) {
                    boolean closed = closings.isClosed(table.id(), slots.get(i));
                    cells.add(sitting.get(i) != null ? ofTable(sitting.get(i)) : empty(closed));
                }
                rows.add(new DraftBoard.Row(key, group, String.valueOf(table.number()), "", places.of(table), cells));
            }
        }
        if (!online.isEmpty()
                || people.values().stream()
                        .anyMatch(one -> one.participant().attendance().online())) {
            rows.addAll(lanes(online, manyHalls, search));
        }
        return rows;
    }

    private List<DraftBoard.Row> lanes(Map<Long, List<DraftMeeting>> online, boolean manyHalls, BoardSearch search) {
        int most = online.values().stream().mapToInt(List::size).max().orElse(0);
        String head = messages.text("scheduling.board.online");
        List<DraftBoard.Row> rows = new ArrayList<>();
        for (int number = 0; number <= most; number++) {
            int lane = number;
            List<Optional<DraftMeeting>> meetings = slots.stream()
                    .map(slot -> online.getOrDefault(slot.id(), List.of()).stream()
                            .skip(lane)
                            .findFirst())
                    .toList();
            if (finds(search, meetings.stream().flatMap(Optional::stream).toList())) {
                rows.add(new DraftBoard.Row(
                        ONLINE,
                        rows.isEmpty() && manyHalls ? head : "",
                        head,
                        "",
                        head,
                        meetings.stream()
                                .map(meeting -> meeting.map(this::ofTable).orElse(DraftBoard.Cell.FREE))
                                .toList()));
            }
        }
        return rows;
    }

    private String hallName(MeetingTable table) {
        return table.hall().isEmpty() ? messages.text("scheduling.board.noHall") : table.hall();
    }

    private boolean finds(BoardSearch search, List<DraftMeeting> meetings) {
        return search.isEmpty()
                || meetings.stream()
                        .filter(Objects::nonNull)
                        .flatMap(meeting -> meeting.row().people().stream())
                        .anyMatch(person -> search.finds(full(person)));
    }

    /** Those whose name or organisation is looked for, in the order of their names. */
    List<DraftBoard.Row> ofPeople(BoardSearch search, Language language) {
        Map<Seat, DraftMeeting> seats = new HashMap<>();
        for (DraftMeeting meeting : draft.meetings()) {
            meeting.row()
                    .place()
                    .ifPresent(place -> draft.people(meeting.position())
                            .forEach(person -> seats.put(new Seat(String.valueOf(person), place.slotId()), meeting)));
        }
        Comparator<String> order = Formats.in(language).sorting();
        return people.values().stream()
                .filter(one -> search.finds(PersonName.of(one).full()))
                .sorted(Comparator.comparing((Registration one) -> one.person().lastName(), order)
                        .thenComparing(one -> one.person().firstName(), order)
                        .thenComparing(one -> one.participant().id()))
                .map(one -> row(one, seats))
                .toList();
    }

    private DraftBoard.Row row(Registration one, Map<Seat, DraftMeeting> seats) {
        PersonName name = PersonName.of(one);
        long person = one.participant().id();
        List<DraftBoard.Cell> cells = slots.stream()
                .map(slot -> {
                    DraftMeeting meeting = seats.get(new Seat(String.valueOf(person), slot.id()));
                    return meeting == null ? empty(!sentences.isFree(one, slot)) : ofPerson(meeting, person);
                })
                .toList();
        return new DraftBoard.Row(String.valueOf(person), "", name.name(), name.organisation(), name.full(), cells);
    }

    private static DraftBoard.Cell empty(boolean closed) {
        return closed ? DraftBoard.Cell.CLOSED : DraftBoard.Cell.FREE;
    }

    /** The cell of a meeting on the board of tables. */
    DraftBoard.Cell ofTable(DraftMeeting meeting) {
        List<Long> all = draft.people(meeting.position());
        return cell(meeting, organisation(all.get(0)), organisation(all.get(1)), all);
    }

    /** The cell of a meeting in somebody's row. */
    DraftBoard.Cell ofPerson(DraftMeeting meeting, long person) {
        List<Long> others = draft.people(meeting.position()).stream()
                .filter(other -> other != person)
                .toList();
        Place place = meeting.row().place().orElseThrow();
        return cell(meeting, organisation(others.get(0)), places.brief(place.table()), others);
    }

    private DraftBoard.Cell cell(DraftMeeting meeting, String top, String bottom, List<Long> shown) {
        return new DraftBoard.Cell(
                meeting.position(),
                meeting.revision(),
                meeting.locked(),
                top,
                bottom,
                shown.stream().map(String::valueOf).collect(Collectors.joining(" ")),
                Optional.ofNullable(clashes.get(meeting.position()))
                        .map(clash -> sentences.clash(clash, meeting.position()))
                        .orElse(""),
                false);
    }

    private String organisation(long person) {
        return brief.of(people.get(person).organisationName());
    }

    private String full(long person) {
        return PersonName.of(people.get(person)).full();
    }

    static String tableKey(Place place) {
        return place.table().isPresent() ? String.valueOf(place.table().getAsLong()) : ONLINE;
    }
}
