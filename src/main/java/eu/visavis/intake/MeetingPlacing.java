package eu.visavis.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts meetings of another tool's file at their tables, one in a slot, and nobody at two; what is published goes before. Those
 * at a table that is named go before those that get a free one.
 */
final class MeetingPlacing {
    private final ForeignGround ground;
    private final ForeignHints hints;
    /** By which line a person or a table is taken in a slot. */
    private final Map<Object, Long> taken = new HashMap<>();
    /** Who meets there by what is published. */
    private final Map<Object, Set<String>> published = new HashMap<>();

    /**
     * A meeting that has a slot.
     *
     * @param online whether it needs no table
     * @param table that is named, if one is
     */
    record Meeting(ForeignRow row, RequestRow.Pair pair, long slot, boolean online, Optional<Long> table) {
        private Set<String> both() {
            return two(pair);
        }
    }

    private record PersonSlot(String person, long slot) {}

    private record TableSlot(long table, long slot) {}

    MeetingPlacing(ForeignGround ground, ForeignHints hints) {
        this.ground = ground;
        this.hints = hints;
        for (MeetingSpot spot : ground.published()) {
            Set<String> both = two(spot.pair());
            both.forEach(person -> published.put(new PersonSlot(person, spot.slot()), both));
            spot.table().ifPresent(table -> published.put(new TableSlot(table, spot.slot()), both));
        }
    }

    private static Set<String> two(RequestRow.Pair pair) {
        Set<String> both = new HashSet<>();
        both.add(pair.from());
        both.add(pair.to());
        return both;
    }

    List<MeetingSpot> place(List<Meeting> meetings) {
        List<MeetingSpot> spots = new ArrayList<>();
        Stream.of(true, false)
                .flatMap(named ->
                        meetings.stream().filter(meeting -> meeting.table().isPresent() == named))
                .forEach(meeting -> spot(meeting).ifPresent(spots::add));
        return spots;
    }

    private Optional<MeetingSpot> spot(Meeting meeting) {
        List<PersonSlot> people = meeting.both().stream()
                .map(person -> new PersonSlot(person, meeting.slot()))
                .toList();
        Optional<Long> busy =
                people.stream().map(taken::get).filter(Objects::nonNull).findFirst();
        if (busy.isPresent()) {
            return without(meeting, "intake.hint.busy", busy.get());
        }
        if (people.stream().anyMatch(person -> isPublished(person, meeting))) {
            return without(meeting, "intake.hint.published");
        }
        Optional<MeetingSpot> spot = meeting.online()
                ? Optional.of(new MeetingSpot(meeting.pair(), meeting.slot(), OptionalLong.empty()))
                : atTable(meeting);
        if (spot.isPresent()) {
            people.forEach(person -> taken.put(person, meeting.row().number()));
        }
        return spot;
    }

    private Optional<MeetingSpot> atTable(Meeting meeting) {
        Optional<Long> table = meeting.table().or(() -> freeTable(meeting.slot()));
        if (table.isEmpty()) {
            return without(meeting, "intake.hint.full");
        }
        TableSlot there = new TableSlot(table.get(), meeting.slot());
        if (taken.containsKey(there)) {
            return without(meeting, "intake.hint.tableTaken", taken.get(there));
        }
        if (isPublished(there, meeting)) {
            return without(meeting, "intake.hint.published");
        }
        taken.put(there, meeting.row().number());
        return Optional.of(new MeetingSpot(meeting.pair(), meeting.slot(), OptionalLong.of(table.get())));
    }

    private Optional<MeetingSpot> without(Meeting meeting, String key, Object... arguments) {
        hints.add(meeting.row(), "", key, arguments);
        return Optional.empty();
    }

    /** Whether others are there by what is published. */
    private boolean isPublished(Object place, Meeting meeting) {
        Set<String> there = published.get(place);
        return there != null && !there.equals(meeting.both());
    }

    private Optional<Long> freeTable(long slot) {
        return ground.tables().values().stream()
                .filter(table -> !ground.isClosed(table, slot))
                .filter(table -> !taken.containsKey(new TableSlot(table, slot)))
                .filter(table -> !published.containsKey(new TableSlot(table, slot)))
                .findFirst();
    }
}
