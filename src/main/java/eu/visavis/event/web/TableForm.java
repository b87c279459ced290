package eu.visavis.event.web;

import eu.visavis.event.Closings;
import eu.visavis.event.Event;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.event.StandingMeeting;
import eu.visavis.event.TableChanges;
import eu.visavis.event.TableFacts;
import eu.visavis.event.TableKeeping;
import eu.visavis.kernel.Language;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms with which tables are changed, one or several. */
final class TableForm {
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})(?:–(\\d{1,6}))?");

    /** The most meetings that a refusal names; it says how many there are. */
    private static final int NAMED = 3;

    private TableForm() {}

    /** The form of one table, filled with what is stored. */
    static Form of(MeetingTable table, Closings closings, List<Slot> slots) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("number", List.of(String.valueOf(table.number())));
        values.put("hall", List.of(table.hall()));
        values.put("accessible", table.isAccessible() ? List.of("yes") : List.of());
        values.put("quiet", table.isQuiet() ? List.of("yes") : List.of());
        List<String> whole = new ArrayList<>();
        List<String> single = new ArrayList<>();
        Map<Long, List<Slot>> sessions =
                slots.stream().collect(Collectors.groupingBy(Slot::sessionId, TreeMap::new, Collectors.toList()));
        sessions.forEach((session, own) -> {
            List<String> closed = own.stream()
                    .filter(slot -> closings.isClosed(table.id(), slot.id()))
                    .map(slot -> String.valueOf(slot.id()))
                    .toList();
            if (closed.size() == own.size()) {
                whole.add(String.valueOf(session));
            } else {
                single.addAll(closed);
            }
        });
        values.put("session", whole);
        values.put("slot", single);
        return Form.filled(values);
    }

    /** The form of several tables, in which nothing changes yet. */
    static Form unchanged() {
        return Form.filled(Map.of("accessible", List.of(""), "quiet", List.of(""), "change", List.of("")));
    }

    /** Reads what one table is to be like; empty if the form has problems. */
    static Optional<TableChanges> readOne(Form form, List<Slot> slots) {
        String hall = form.optional("hall", TableFacts.HALL_CHARACTERS);
        if (form.isWrong()) {
            return Optional.empty();
        }
        return Optional.of(new TableChanges(
                Optional.of(hall),
                Optional.of(form.has("accessible", "yes")),
                Optional.of(form.has("quiet", "yes")),
                new TableChanges.Closing(
                        TableChanges.Kind.CLOSED_EXACTLY, slots(form, slots), form.has("anyway", "yes"))));
    }

    /** Reads what is to change at several tables; empty if the form has problems. */
    static Optional<TableChanges> readSeveral(Form form, List<Slot> slots) {
        String hall = form.optional("hall", TableFacts.HALL_CHARACTERS);
        TableChanges.Kind kind = switch (form.value("change")) {
            case "close" -> TableChanges.Kind.CLOSED_TOO;
            case "open" -> TableChanges.Kind.OPEN;
            default -> TableChanges.Kind.AS_IT_IS;
        };
        Set<Long> chosen = slots(form, slots);
        if (kind == TableChanges.Kind.AS_IT_IS && !chosen.isEmpty()) {
            form.wrong("change", "event.tables.closeOrOpen");
        } else if (kind != TableChanges.Kind.AS_IT_IS && chosen.isEmpty()) {
            form.wrong("closing", "event.tables.noSlots");
        }
        TableChanges changes = new TableChanges(
                hall.isEmpty() ? Optional.empty() : Optional.of(hall),
                answer(form.value("accessible")),
                answer(form.value("quiet")),
                new TableChanges.Closing(kind, chosen, form.has("anyway", "yes")));
        if (changes.isEmpty()) {
            form.wrong("hall", "event.tables.nothing");
        }
        return form.isWrong() ? Optional.empty() : Optional.of(changes);
    }

    private static Optional<Boolean> answer(String chosen) {
        return switch (chosen) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /**
     * Reads the numbers of the tables that are ticked or written, and notes it if there are none.
     *
     * @param all the numbers that there are
     */
    static Set<Integer> readNumbers(Form form, Set<Integer> all) {
        Set<Integer> chosen = new TreeSet<>();
        form.all("table")
                .forEach(number -> Form.number(number, 1, TableKeeping.MAX_NUMBER)
                        .filter(all::contains)
                        .ifPresent(chosen::add));
        for (String part :
                form.value("numbers").replaceAll("\\s*[-–—]\\s*", "–").split("[,;\\s]+")) {
            Set<Integer> found = within(part, all);
            if (!part.isEmpty() && found.isEmpty()) {
                form.wrong("numbers", "event.tables.numbersWrong", part);
            }
            chosen.addAll(found);
        }
        if (chosen.isEmpty()) {
            form.wrong("numbers", "event.tables.noneChosen");
        }
        return chosen;
    }

    /**
     * Whether a change was made; if not, the form says why.
     *
     * @param field at which a refusal for the sake of meetings stands
     */
    static boolean isDone(Form form, String field, TableKeeping.Outcome outcome, Event event, Language language) {
        if (outcome instanceof TableKeeping.Outcome.NumberTaken taken) {
            form.wrong("number", "event.tables.numberTaken", taken.number());
        } else if (outcome instanceof TableKeeping.Outcome.NumberTold told) {
            refuse(form, "number", "event.tables.numberTold", told.meetings(), event, language);
        } else if (outcome instanceof TableKeeping.Outcome.Needed needed) {
            String key = field.equals("closing") ? "event.tables.closeNeeded" : "event.tables.removeNeeded";
            refuse(form, field, key, needed.meetings(), event, language);
        }
        return outcome instanceof TableKeeping.Outcome.Done;
    }

    private static void refuse(
            Form form, String field, String key, List<StandingMeeting> meetings, Event event, Language language) {
        String names = meetings.stream()
                .limit(NAMED)
                .map(meeting -> words(meeting, event, language))
                .collect(Collectors.joining("; "));
        int more = meetings.size() - NAMED;
        String all = more > 0 ? Messages.in(language).text("event.tables.more", names, more) : names;
        form.wrong(field, key, meetings.size(), all);
    }

    private static String words(StandingMeeting meeting, Event event, Language language) {
        return Messages.in(language)
                .text(
                        "event.tables.meeting",
                        meeting.table().orElse(0),
                        Formats.in(language).dateTime(meeting.window().start(), event.zone()) + " "
                                + event.venue().town(),
                        meeting.first(),
                        meeting.second());
    }

    /** The slots of whole sessions, and single ones. */
    private static Set<Long> slots(Form form, List<Slot> slots) {
        Set<Long> chosen = new HashSet<>();
        for (Slot slot : slots) {
            if (form.has("session", String.valueOf(slot.sessionId())) || form.has("slot", String.valueOf(slot.id()))) {
                chosen.add(slot.id());
            }
        }
        return chosen;
    }

    /** The numbers out of "7" or "7–12" that there are. */
    private static Set<Integer> within(String part, Set<Integer> all) {
        Matcher matcher = NUMBERS.matcher(part);
        if (!matcher.matches()) {
            return Set.of();
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        return all.stream().filter(number -> number >= first && number <= last).collect(Collectors.toSet());
    }
}
