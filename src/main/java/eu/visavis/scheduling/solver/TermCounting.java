package eu.visavis.scheduling.solver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts how a plan keeps the terms of its event, for {@link PlanCheck}; follows the plan meeting by meeting. */
final class TermCounting {
    private record Served(long interpreterId, long slotId) {}

    private final Instance instance;
    private final Map<Long, InstanceParticipant> people;
    private final Map<Long, InstanceTable> tables;
    private final Map<Long, InstanceInterpreter> interpreters;
    private final Map<Long, InstanceSlot> slots;
    private final Map<Long, InstanceWish> wishes;
    private final Map<Long, Integer> slotOrder = new HashMap<>();
    private final Set<Long> ownTables = new HashSet<>();
    private final Consumer<String> breach;
    private final Map<Long, List<PlacedMeeting>> agendas = new HashMap<>();

    private int unsuitable;
    private int uninterpreted;
    private int tooFar;
    private int inRow;
    private int restless;
    private int chosenTwice;
    private int tooFew;
    private int unwanted;

    TermCounting(Instance instance, Consumer<String> breach) {
        this.instance = instance;
        this.breach = breach;
        people = byId(instance.participants(), InstanceParticipant::id);
        tables = byId(instance.tables(), InstanceTable::id);
        interpreters = byId(instance.terms().interpreters(), InstanceInterpreter::id);
        slots = byId(instance.slots(), InstanceSlot::id);
        wishes = byId(instance.wishes(), InstanceWish::id);
        instance.slots().forEach(slot -> slotOrder.put(slot.id(), slotOrder.size()));
        people.values().forEach(person -> person.terms().tableId().ifPresent(ownTables::add));
    }

    private static <T> Map<Long, T> byId(List<T> items, Function<T, Long> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /**
     * Counts.
     *
     * @param placed meetings of the instance, each wish at most once
     */
    TermFigures count(Collection<PlacedMeeting> placed) {
        Set<Served> served = new HashSet<>();
        Set<Long> chosen = new HashSet<>();
        for (PlacedMeeting meeting : placed) {
            InstanceWish wish = wishes.get(meeting.wishId());
            wish.peopleIds()
                    .forEach(id -> agendas.computeIfAbsent(id, who -> new ArrayList<>())
                            .add(meeting));
            meeting.tableId().ifPresent(table -> lookAtTable(wish, tables.get(table)));
            lookAtInterpreter(wish, meeting, served);
            if (wish.terms().choice().isPresent()
                    && !chosen.add(wish.terms().choice().getAsLong())) {
                chosenTwice++;
                breach.accept("wish %d placed beside another one of its choice".formatted(wish.id()));
            }
        }
        instance.participants().forEach(this::follow);
        return new TermFigures(
                unsuitable,
                uninterpreted,
                tooFar,
                inRow,
                restless,
                chosenTwice,
                tooFew,
                quotaMissing(placed),
                unwanted);
    }

    private void lookAtTable(InstanceWish wish, InstanceTable table) {
        if (table != null && !suits(wish, table)) {
            unsuitable++;
            breach.accept("table %d does not suit wish %d".formatted(table.id(), wish.id()));
        }
    }

    private boolean suits(InstanceWish wish, InstanceTable table) {
        OptionalLong named = wish.terms().tableId();
        OptionalLong first = people.get(wish.firstId()).terms().tableId();
        OptionalLong second = people.get(wish.secondId()).terms().tableId();
        for (OptionalLong only : List.of(named, first, second)) {
            if (only.isPresent()) {
                return only.getAsLong() == table.id();
            }
        }
        return !ownTables.contains(table.id())
                && wish.peopleIds().stream()
                        .map(people::get)
                        .allMatch(person -> person.online()
                                || table.traits()
                                        .offers()
                                        .containsAll(person.terms().needs()));
    }

    private void lookAtInterpreter(InstanceWish wish, PlacedMeeting meeting, Set<Served> served) {
        Set<String> first = people.get(wish.firstId()).terms().languages();
        Set<String> second = people.get(wish.secondId()).terms().languages();
        boolean needed = !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(second::contains);
        if (!needed && meeting.interpreterId().isEmpty()) {
            return;
        }
        InstanceInterpreter interpreter = meeting.interpreterId().isEmpty()
                ? null
                : interpreters.get(meeting.interpreterId().getAsLong());
        boolean good = needed
                && interpreter != null
                && interpreter.availableSlotIds().contains(meeting.slotId())
                && interpreter.languages().stream().anyMatch(first::contains)
                && interpreter.languages().stream().anyMatch(second::contains)
                && served.add(new Served(interpreter.id(), meeting.slotId()));
        if (!good) {
            uninterpreted++;
            breach.accept("wish %d: %s"
                    .formatted(wish.id(), needed ? "no interpreter of its own" : "an interpreter without need"));
        }
    }

    private void follow(InstanceParticipant person) {
        List<PlacedMeeting> agenda = agendas.getOrDefault(person.id(), List.of()).stream()
                .sorted(Comparator.comparing(meeting -> slotOrder.get(meeting.slotId())))
                .toList();
        walk(person, agenda);
        countRows(person, agenda);
        for (Rest rest : person.terms().rests()) {
            if (!hasRest(rest, agenda)) {
                restless++;
                breach.accept(
                        "participant %d has no rest between %s and %s".formatted(person.id(), rest.from(), rest.to()));
            }
        }
        unwanted += (int) agenda.stream()
                .filter(meeting -> person.terms().unwantedSlotIds().contains(meeting.slotId()))
                .count();
        tooFew += Math.max(0, leastPossible(person) - agenda.size());
    }

    private int leastPossible(InstanceParticipant person) {
        int asked = (int) instance.wishes().stream()
                .filter(wish -> wish.peopleIds().contains(person.id()))
                .limit(person.terms().leastMeetings())
                .count();
        int time =
                Math.min(person.availableSlotIds().size(), person.maxMeetings().orElse(Integer.MAX_VALUE));
        return Math.min(person.terms().leastMeetings(), Math.min(asked, time));
    }

    private void walk(InstanceParticipant person, List<PlacedMeeting> agenda) {
        for (int i = 0; i < agenda.size(); i++) {
            for (int later = i + 1; later < agenda.size(); later++) {
                if (isTooFar(agenda.get(i), agenda.get(later))) {
                    tooFar++;
                    breach.accept("participant %d cannot walk from slot %d to slot %d in time"
                            .formatted(
                                    person.id(),
                                    agenda.get(i).slotId(),
                                    agenda.get(later).slotId()));
                }
            }
        }
    }

    private boolean isTooFar(PlacedMeeting earlier, PlacedMeeting later) {
        OptionalLong from = areaOf(earlier);
        OptionalLong to = areaOf(later);
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return false;
        }
        Duration pause = Duration.between(
                slots.get(earlier.slotId()).end(), slots.get(later.slotId()).start());
        return instance.terms().minutes(from.getAsLong(), to.getAsLong()) > pause.toMinutes();
    }

    private OptionalLong areaOf(PlacedMeeting meeting) {
        InstanceTable table = meeting.tableId().isEmpty()
                ? null
                : tables.get(meeting.tableId().getAsLong());
        return table == null ? OptionalLong.empty() : table.traits().areaId();
    }

    private void countRows(InstanceParticipant person, List<PlacedMeeting> agenda) {
        int most = person.terms().mostInRow().orElse(Integer.MAX_VALUE);
        int row = 0;
        PlacedMeeting before = null;
        for (PlacedMeeting meeting : agenda) {
            boolean follows = before != null
                    && slotOrder.get(before.slotId()) + 1 == slotOrder.get(meeting.slotId())
                    && slots.get(before.slotId()).sessionId()
                            == slots.get(meeting.slotId()).sessionId();
            row = follows ? row + 1 : 1;
            if (row > most) {
                inRow++;
                breach.accept("participant %d has %d meetings in a row, at most %d".formatted(person.id(), row, most));
            }
            before = meeting;
        }
    }

    /** Whether one of the breaks between the meetings that begin and end inside the rest's time is long enough. */
    private boolean hasRest(Rest rest, List<PlacedMeeting> agenda) {
        Instant free = rest.from();
        for (PlacedMeeting meeting : agenda) {
            InstanceSlot slot = slots.get(meeting.slotId());
            if (slot.start().isBefore(rest.to())) {
                if (Duration.between(free, slot.start()).compareTo(rest.length()) >= 0) {
                    return true;
                }
                free = slot.end().isAfter(free) ? slot.end() : free;
            }
        }
        return Duration.between(free, rest.to()).compareTo(rest.length()) >= 0;
    }

    private int quotaMissing(Collection<PlacedMeeting> placed) {
        int missing = 0;
        for (InstanceQuota quota : instance.terms().quotas()) {
            int these = (int) placed.stream()
                    .filter(meeting -> quota.wishIds().contains(meeting.wishId()))
                    .count();
            // So many hundredths of all, a begun one counted as a whole.
            int share = (int) Math.ceil(quota.leastPercent() * placed.size() / 100.0);
            int wanted = Math.max(Math.min(quota.least(), quota.wishIds().size()), share);
            missing += Math.max(0, wanted - these);
        }
        return missing;
    }
}
