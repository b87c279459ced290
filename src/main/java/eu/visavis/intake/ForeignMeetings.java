package eu.visavis.intake;

import eu.visavis.intake.table.SourceTable;
import eu.visavis.kernel.SearchKey;
import eu.visavis.matchmaking.MeetingRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes of a table with a meeting in each row accepted requests, and finds their slots and tables. A request that is there
 * already stays as it is, whoever asked.
 */
final class ForeignMeetings {
    private static final Set<MeetingRequest.Status> OPEN =
            EnumSet.of(MeetingRequest.Status.PENDING, MeetingRequest.Status.ACCEPTED);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final ForeignGround ground;
    private final ColumnChoice choice;
    private final String prefix;
    private final MeetingTimes times;
    private final TableRows requests = new TableRows(FileKind.REQUESTS);
    private final ForeignHints hints = new ForeignHints(FileKind.REQUESTS);
    private final Map<String, ParticipantRow> people = new HashMap<>();
    private final Map<Set<String>, RequestRow> knownRequests = new HashMap<>();
    private final Set<Set<String>> askedOnPages = new HashSet<>();
    private final Set<Set<String>> acceptedOnPages = new HashSet<>();
    private final Map<Set<String>, Long> seen = new HashMap<>();
    private final List<MeetingPlacing.Meeting> meetings = new ArrayList<>();

    ForeignMeetings(ForeignGround ground, ColumnChoice choice, String prefix) {
        this.ground = ground;
        this.choice = choice;
        this.prefix = prefix;
        Known known = ground.known();
        this.times = new MeetingTimes(ground.slots(), known.zone());
        known.participants().values().stream()
                .filter(row -> ground.present().contains(row.id()))
                .forEach(row -> people.put(SearchKey.ofEmail(row.email()), row));
        known.requests()
                .values()
                .forEach(row -> knownRequests.merge(
                        both(row.pair()), row, (one, other) -> one.wish() == RequestRow.Wish.NEVER ? one : other));
        known.otherRequests().forEach(pair -> askedOnPages.add(both(pair)));
        ground.accepted().forEach(pair -> acceptedOnPages.add(both(pair)));
    }

    private static Set<String> both(RequestRow.Pair pair) {
        Set<String> both = new HashSet<>();
        both.add(pair.from());
        both.add(pair.to());
        return both;
    }

    /** The table of requests. */
    ReadTable translate(SourceTable table) {
        for (SourceTable.SourceRow source : table.rows()) {
            ForeignRow row = new ForeignRow(choice, source);
            if (!row.isEmpty()) {
                take(row);
            }
        }
        return requests.table();
    }

    /** Where the meetings take place, as far as the table says so and it is possible; to be asked after the translation. */
    List<MeetingSpot> spots() {
        List<MeetingSpot> spots = new MeetingPlacing(ground, hints).place(meetings);
        hints.into(requests.problems());
        return spots;
    }

    private void take(ForeignRow row) {
        String status = row.value(ForeignField.STATUS);
        if (!Acceptance.holds(status)) {
            hints.add(row, status, "intake.hint.status");
            return;
        }
        Optional<ParticipantRow> first = person(row, ForeignField.FIRST_EMAIL, "from_participant");
        Optional<ParticipantRow> second = person(row, ForeignField.SECOND_EMAIL, "to_participant");
        if (first.isEmpty() || second.isEmpty()) {
            return;
        }
        RequestRow.Pair pair =
                new RequestRow.Pair(first.get().id(), second.get().id());
        Long earlier = seen.putIfAbsent(both(pair), row.number());
        if (earlier != null && !pair.from().equals(pair.to())) {
            hints.add(row, "", "intake.hint.sameTwo", earlier);
            return;
        }
        if (!isToMeet(row, pair)) {
            hints.add(row, "", "intake.hint.asked");
            return;
        }
        boolean online =
                first.get().attendance().online() || second.get().attendance().online();
        slot(row, pair, online);
    }

    private Optional<ParticipantRow> person(ForeignRow row, ForeignField field, String column) {
        String email = row.value(field);
        ParticipantRow found = people.get(SearchKey.ofEmail(email));
        if (email.isEmpty()) {
            requests.wrong(row, column, "", "intake.problem.missing");
        } else if (found == null) {
            requests.wrong(row, column, email, "intake.problem.nobody");
        }
        return Optional.ofNullable(found);
    }

    /** Whether the two are to meet; states a request unless they have one on the pages. */
    private boolean isToMeet(ForeignRow row, RequestRow.Pair pair) {
        RequestRow before = knownRequests.get(both(pair));
        if (before != null) {
            boolean open = before.wish() != RequestRow.Wish.NEVER && OPEN.contains(before.status());
            if (open) {
                requests.add(
                        requests.stored(row.number(), ExportRows.of(before)).put("status", "accepted"));
            }
            return open;
        }
        if (askedOnPages.contains(both(pair))) {
            return acceptedOnPages.contains(both(pair));
        }
        requests.add(new TableRows.Draft(row.number())
                .put("request_id", prefix + row.number())
                .put("from_participant", pair.from())
                .put("to_participant", pair.to())
                .put("wish", "want")
                .put("message", row.value(ForeignField.MESSAGE))
                .put("status", "accepted"));
        return true;
    }

    private void slot(ForeignRow row, RequestRow.Pair pair, boolean online) {
        String start = row.value(ForeignField.START);
        if (start.isEmpty()) {
            return;
        }
        String day = row.value(ForeignField.DAY);
        Optional<Long> slot = times.slot(start, day);
        if (slot.isEmpty()) {
            hints.add(row, (day + " " + start).strip(), "intake.hint.noSlot");
            return;
        }
        String stated = row.value(ForeignField.TABLE);
        Optional<Long> table = online ? Optional.empty() : table(stated).filter(id -> !ground.isClosed(id, slot.get()));
        if (!online && table.isEmpty() && !stated.isEmpty()) {
            hints.add(row, stated, "intake.hint.noTable");
        }
        meetings.add(new MeetingPlacing.Meeting(row, pair, slot.get(), online, table));
    }

    /** By the first number that is written there. */
    private Optional<Long> table(String stated) {
        Matcher number = NUMBER.matcher(stated);
        return number.find()
                ? Optional.ofNullable(ground.tables().get(Integer.parseInt(number.group())))
                : Optional.empty();
    }
}
