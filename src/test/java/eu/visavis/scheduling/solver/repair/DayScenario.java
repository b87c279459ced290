package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.InstanceWish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What can come in between at an event.
 *
 * @param name in words
 * @param disruptions one or more
 * @param frozenSlots so many of the first slots are over, run or are about to begin
 */
record DayScenario(String name, List<Disruption> disruptions, int frozenSlots) {
    /**
     * Each kind of disruption alone, and many together; the same for the same seed.
     *
     * @param busy somebody who is missed
     */
    static List<DayScenario> of(Instance event, long busy, long seed) {
        Random random = new Random(seed);
        List<InstanceSlot> slots = event.slots();
        List<InstanceParticipant> people = new ArrayList<>(event.participants());
        Collections.shuffle(people, random);
        int middle = slots.size() / 2;
        Instant noon = slots.get(middle).start();
        Instant start = slots.get(0).start();
        Instant end = slots.get(slots.size() - 1).end();
        long table = event.tables().get(3).id();
        int wish = event.wishes().size();
        List<Disruption> closed = event.tables().subList(4, 6).stream()
                .<Disruption>map(one -> new TableClosed(one.id(), start, end))
                .toList();
        return List.of(
                new DayScenario("one person absent", List.of(new Absence(busy)), 1),
                new DayScenario("one comes for the second half", List.of(new LateArrival(busy, noon)), 1),
                new DayScenario("one leaves at half time", List.of(new EarlyLeave(busy, noon)), middle + 1),
                new DayScenario(
                        "one table closed from half time on", List.of(new TableClosed(table, noon, end)), middle),
                new DayScenario(
                        "a slot lost",
                        List.of(new SlotLost(slots.get(middle + 2).id())),
                        middle),
                new DayScenario("a table more", List.of(new TableAdded(new InstanceTable(newId(event), 9_999))), 1),
                new DayScenario("a new participant with ten wishes", List.of(newcomer(event, people)), 1),
                new DayScenario(
                        "a new wish",
                        List.of(new NewWish(new InstanceWish(
                                newId(event) + wish,
                                people.get(1).id(),
                                people.get(2).id(),
                                5))),
                        1),
                new DayScenario("20 % absent, two tables closed", with(closed, absent(people)), 0),
                new DayScenario("the same, two slots frozen", with(closed, absent(people)), 2),
                new DayScenario(
                        "10 % absent, 10 % leave at half time, two tables closed",
                        with(closed, leaving(people, noon)), 2));
    }

    private static long newId(Instance event) {
        return 1
                + LongStream.concat(
                                event.tables().stream().mapToLong(InstanceTable::id),
                                LongStream.concat(
                                        event.participants().stream().mapToLong(InstanceParticipant::id),
                                        event.wishes().stream().mapToLong(InstanceWish::id)))
                        .max()
                        .orElse(0);
    }

    private static Disruption newcomer(Instance event, List<InstanceParticipant> people) {
        long id = newId(event);
        Set<Long> all = event.slots().stream().map(InstanceSlot::id).collect(Collectors.toSet());
        List<InstanceWish> wishes = LongStream.range(0, 10)
                .mapToObj(i ->
                        new InstanceWish(id + i, id, people.get((int) (10 + i)).id(), 3))
                .toList();
        return new NewParticipant(new InstanceParticipant(id, false, all, OptionalInt.empty()), wishes);
    }

    private static List<Disruption> absent(List<InstanceParticipant> people) {
        return people.stream()
                .limit(people.size() / 5)
                .<Disruption>map(person -> new Absence(person.id()))
                .toList();
    }

    private static List<Disruption> leaving(List<InstanceParticipant> people, Instant noon) {
        List<Disruption> gone = new ArrayList<>();
        for (InstanceParticipant person : people.subList(0, people.size() / 5)) {
            gone.add(gone.size() % 2 == 0 ? new Absence(person.id()) : new EarlyLeave(person.id(), noon));
        }
        return gone;
    }

    private static List<Disruption> with(List<Disruption> some, List<Disruption> others) {
        List<Disruption> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
