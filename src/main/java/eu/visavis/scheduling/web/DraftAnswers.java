package eu.visavis.scheduling.web;

import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.scheduling.DraftClash;
import eu.visavis.scheduling.DraftMeeting;
import eu.visavis.scheduling.DraftTrial;
import eu.visavis.scheduling.DraftVerdict;
import eu.visavis.scheduling.Place;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What the script of a board is told, as JSON. */
final class DraftAnswers {
    private final DraftTable table;
    private final boolean people;

    /** Answers for the board of people, or else of tables. */
    DraftAnswers(DraftTable table, boolean people) {
        this.table = table;
        this.people = people;
    }

    /** Names by ids. */
    static String names(Map<Long, String> names) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        names.forEach((id, name) -> json.add(String.valueOf(id), name));
        return json.build().toString();
    }

    /** Something that was refused, and why. */
    static JsonObject refusal(String sentence, int number) {
        return Json.createObjectBuilder()
                .add("refused", sentence)
                .add("number", number)
                .build();
    }

    /**
     * How changed meetings stand now.
     *
     * @param number how often the draft has been changed
     * @param undoable how many changes the reader can take back
     * @param said sentences about what was done
     */
    JsonObject changed(Set<Integer> positions, int number, long undoable, List<String> said) {
        DraftRows rows = table.rows();
        JsonArrayBuilder meetings = Json.createArrayBuilder();
        positions.stream().sorted().forEach(position -> meetings.add(meeting(position, rows)));
        JsonArrayBuilder sentences = Json.createArrayBuilder();
        said.forEach(sentences::add);
        JsonObjectBuilder clashes = Json.createObjectBuilder();
        rows.clashes().forEach((position, clash) -> clashes.add(String.valueOf(position), sentence(clash, position)));
        JsonArrayBuilder broken = Json.createArrayBuilder();
        table.draft()
                .brokenRules()
                .forEach(rule -> broken.add(table.sentences().messages().text("constraint." + rule)));
        long placed =
                table.draft().meetings().stream().filter(DraftMeeting::isPlaced).count();
        return Json.createObjectBuilder()
                .add("number", number)
                .add("undoable", undoable)
                .add("placed", placed)
                .add("waiting", table.draft().meetings().size() - placed)
                .add("said", sentences)
                .add("meetings", meetings)
                .add("clashes", clashes)
                .add("broken", broken)
                .build();
    }

    private JsonObject meeting(int position, DraftRows rows) {
        JsonArrayBuilder cells = Json.createArrayBuilder();
        Optional<DraftMeeting> meeting = table.draft().meeting(position);
        meeting.flatMap(one -> one.row().place()).ifPresent(place -> cells(meeting.get(), place, rows, cells));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("key", position)
                .add("revision", meeting.map(DraftMeeting::revision).orElse(0))
                .add("locked", meeting.map(DraftMeeting::locked).orElse(false))
                .add("cells", cells);
        meeting.filter(one -> !one.isPlaced())
                .ifPresent(one -> json.add("waiting", table.sentences().fullNames(position))
                        .add("people", ids(position)));
        return json.build();
    }

    private String ids(int position) {
        return String.join(
                " ",
                table.draft().people(position).stream().map(String::valueOf).toList());
    }

    private void cells(DraftMeeting meeting, Place place, DraftRows rows, JsonArrayBuilder cells) {
        int column = table.column(place.slotId());
        if (people) {
            table.draft()
                    .people(meeting.position())
                    .forEach(person -> cells.add(cell(String.valueOf(person), column, rows.ofPerson(meeting, person))));
        } else {
            cells.add(cell(DraftRows.tableKey(place), column, rows.ofTable(meeting)));
        }
    }

    private static JsonObject cell(String row, int column, DraftBoard.Cell cell) {
        return Json.createObjectBuilder()
                .add("row", row)
                .add("column", column)
                .add("top", cell.top())
                .add("bottom", cell.bottom())
                .add("people", cell.people())
                .build();
    }

    private String sentence(DraftClash clash, int position) {
        return table.sentences().clash(clash, position);
    }

    /** What would become of a meeting in every cell that it could be put into. */
    JsonObject places(int position) {
        DraftTrial trial = table.draft().trial(position);
        Places places = new Places(position);
        if (people) {
            List<DraftVerdict> inSlots = table.slots().stream()
                    .map(slot -> inSlot(trial, position, slot))
                    .toList();
            table.draft().people(position).forEach(person -> places.row(String.valueOf(person), inSlots));
        } else {
            for (MeetingTable one : table.tables()) {
                places.row(
                        String.valueOf(one.id()),
                        table.slots().stream()
                                .map(slot -> trial.at(slot.id(), OptionalLong.of(one.id())))
                                .toList());
            }
            places.row(
                    DraftRows.ONLINE,
                    table.slots().stream()
                            .map(slot -> trial.at(slot.id(), OptionalLong.empty()))
                            .toList());
        }
        return places.json(table.draft().meeting(position).orElseThrow());
    }

    /** In a slot in which one of the two has another meeting, the meetings may change places. */
    private static DraftVerdict inSlot(DraftTrial trial, int position, Slot slot) {
        DraftVerdict verdict = trial.in(slot.id());
        return verdict.clash()
                .filter(clash -> clash.concerned() == position)
                .filter(clash -> clash.other().isPresent())
                .map(clash -> trial.exchange(clash.other().getAsInt()))
                .filter(DraftVerdict::isPossible)
                .orElse(verdict);
    }

    /** Verdicts of all cells; each that is there more than once is told once. */
    private final class Places {
        private final int position;
        private final JsonObjectBuilder rows = Json.createObjectBuilder();
        private final Map<DraftVerdict, Integer> numbers = new HashMap<>();
        private final List<DraftVerdict> verdicts = new ArrayList<>();
        private int possible;

        Places(int position) {
            this.position = position;
        }

        void row(String key, List<DraftVerdict> ofSlots) {
            JsonArrayBuilder row = Json.createArrayBuilder();
            for (DraftVerdict verdict : ofSlots) {
                possible += verdict.isPossible() ? 1 : 0;
                row.add(numbers.computeIfAbsent(told(verdict), one -> {
                    verdicts.add(one);
                    return verdicts.size() - 1;
                }));
            }
            rows.add(key, row);
        }

        /** Without the place, which the cell shows, and with what makes it better left out, which no sentence says. */
        private DraftVerdict told(DraftVerdict verdict) {
            return new DraftVerdict(
                    verdict.clash(),
                    Optional.empty(),
                    verdict.exchange(),
                    Math.max(0, verdict.waiting()),
                    Math.max(0, verdict.tableChanges()),
                    Math.max(0, verdict.unwanted()));
        }

        JsonObject json(DraftMeeting meeting) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            verdicts.forEach(verdict -> {
                JsonObjectBuilder one = Json.createObjectBuilder()
                        .add("look", look(verdict))
                        .add("words", table.sentences().verdict(verdict, position));
                verdict.exchange()
                        .ifPresent(other -> one.add("other", other)
                                .add(
                                        "revision",
                                        table.draft()
                                                .meeting(other)
                                                .orElseThrow()
                                                .revision()));
                list.add(one);
            });
            return Json.createObjectBuilder()
                    .add("key", position)
                    .add("revision", meeting.revision())
                    .add("names", table.sentences().names(position))
                    .add(
                            "said",
                            table.sentences()
                                    .messages()
                                    .text(
                                            "scheduling.draft.said.picked",
                                            table.sentences().names(position),
                                            possible))
                    .add("verdicts", list)
                    .add("rows", rows)
                    .build();
        }

        private static String look(DraftVerdict verdict) {
            if (!verdict.isPossible()) {
                return "clash";
            }
            if (verdict.exchange().isPresent()) {
                return "swap";
            }
            return verdict.costs() ? "costs" : "fits";
        }
    }
}
