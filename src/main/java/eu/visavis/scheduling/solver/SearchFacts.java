package eu.visavis.scheduling.solver;

import eu.visavis.scheduling.solver.search.Facts;
import eu.visavis.scheduling.solver.search.Home;
import eu.visavis.scheduling.solver.search.PersonRules;
import eu.visavis.scheduling.solver.search.SearchFrame;
import eu.visavis.scheduling.solver.search.SearchPerson;
import eu.visavis.scheduling.solver.search.SearchQuota;
import eu.visavis.scheduling.solver.search.SearchWish;
import eu.visavis.scheduling.solver.search.SlotGrid;
import eu.visavis.scheduling.solver.search.Ways;
import eu.visavis.scheduling.solver.search.WishRules;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Translates the model into the plain numbers of the search. */
final class SearchFacts {
    private final SlotGrid grid;
    private final List<InstanceSlot> times;
    private final List<Slot> slots;
    private final List<Participant> people;
    private final Areas areas;

    /**
     * Takes what meetings refer to.
     *
     * @param times when each slot is
     */
    SearchFacts(SlotGrid grid, List<InstanceSlot> times, List<Slot> slots, List<Participant> people, Areas areas) {
        this.grid = grid;
        this.times = times;
        this.slots = slots;
        this.people = people;
        this.areas = areas;
    }

    Facts of(List<PlannedMeeting> meetings, int[][] earlier, List<MeetingQuota> quotas) {
        SupplyGroups tables = groups(meetings, MeetingNeeds::tables);
        SupplyGroups interpreters = groups(meetings, MeetingNeeds::interpreters);
        List<int[]> supplies = new ArrayList<>();
        tables.groups().forEach(group -> supplies.add(open(group, Slot::openTables)));
        int behind = supplies.size();
        interpreters.groups().forEach(group -> supplies.add(open(group, Slot::interpreters)));
        List<SearchWish> wishes = new ArrayList<>();
        for (PlannedMeeting meeting : meetings) {
            int[] uses = IntStream.concat(
                            IntStream.of(tables.groupsOf(meeting.needs().tables())),
                            IntStream.of(interpreters.groupsOf(meeting.needs().interpreters()))
                                    .map(group -> behind + group))
                    .toArray();
            wishes.add(wish(meeting, earlier[meeting.index()], rules(meeting, uses, quotas)));
        }
        List<SearchQuota> wanted = quotas.stream()
                .map(quota -> new SearchQuota(
                        Math.min(quota.quota().least(), quota.quota().wishIds().size()),
                        quota.quota().leastPercent()))
                .toList();
        return new Facts(
                grid, people.stream().map(this::person).toList(), wishes, new SearchFrame(supplies, ways(), wanted));
    }

    private static SupplyGroups groups(List<PlannedMeeting> meetings, Function<MeetingNeeds, BitSet> need) {
        return new SupplyGroups(meetings.stream()
                .map(PlannedMeeting::needs)
                .map(need)
                .distinct()
                .toList());
    }

    private int[] open(BitSet group, Function<Slot, BitSet> present) {
        int[] open = new int[grid.positions()];
        for (Slot slot : slots) {
            BitSet these = (BitSet) group.clone();
            these.and(present.apply(slot));
            open[slot.position()] = these.cardinality();
        }
        return open;
    }

    private SearchWish wish(PlannedMeeting meeting, int[] earlier, WishRules rules) {
        return new SearchWish(
                meeting.first().index(),
                meeting.second().index(),
                meeting.weight(),
                meeting.isMandatory(),
                meeting.needs().changesTable(),
                row(meeting.possibleSlots()),
                earlier,
                meeting.home() == null ? Home.NONE : new Home(meeting.home().position(), meeting.disturbance()),
                rules);
    }

    private static WishRules rules(PlannedMeeting meeting, int[] uses, List<MeetingQuota> quotas) {
        return new WishRules(
                meeting.needs().others().stream().mapToInt(Participant::index).toArray(),
                uses,
                meeting.needs().area(),
                meeting.needs().choice(),
                IntStream.range(0, quotas.size())
                        .filter(quota -> quotas.get(quota).counting().get(meeting.index()))
                        .toArray());
    }

    private SearchPerson person(Participant person) {
        DayWishes day = person.day();
        PersonRules rules = day.isNone()
                ? PersonRules.NONE
                : new PersonRules(
                        row(day.unwanted()),
                        day.mostInRow(),
                        day.rests().stream()
                                .map(ways -> ways.stream().map(this::row).toArray(long[][]::new))
                                .toArray(long[][][]::new),
                        day.least());
        return new SearchPerson(
                row(slots.stream()
                        .filter(slot -> person.isAvailable(slot.index()))
                        .toList()),
                person.maxMeetings(),
                person.fairnessTarget(),
                rules);
    }

    private long[] row(BitSet chosen) {
        return row(chosen.stream().mapToObj(slots::get).toList());
    }

    private long[] row(List<Slot> chosen) {
        long[] row = new long[grid.words()];
        chosen.forEach(slot -> row[slot.position() >> 6] |= 1L << slot.position());
        return row;
    }

    private Ways ways() {
        long[] start = new long[grid.positions()];
        long[] end = new long[grid.positions()];
        for (Slot slot : slots) {
            start[slot.position()] = times.get(slot.index()).start().getEpochSecond() / 60;
            end[slot.position()] = times.get(slot.index()).end().getEpochSecond() / 60;
        }
        return new Ways(
                areas.minutes(),
                start,
                end,
                areas.matter() ? slots.stream().mapToInt(Slot::position).toArray() : new int[0]);
    }
}
