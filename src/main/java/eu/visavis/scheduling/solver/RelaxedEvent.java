package eu.visavis.scheduling.solver;

import eu.visavis.scheduling.solver.bound.BoundEdge;
import eu.visavis.scheduling.solver.bound.UpperBound;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An event without its times, from which the bound is computed.
 *
 * <p>People among whom a wish can choose count as one, with the time of all of them: that allows more than any schedule, so
 * that the bound stays one.
 *
 * @param capacities the most meetings of each person, or of people who count as one
 * @param edges one for each wish, at its index
 * @param counted those of them that weigh: of a choice the first only
 * @param tableSlots how many meetings can sit at tables over all slots
 */
record RelaxedEvent(int[] capacities, List<BoundEdge> edges, List<BoundEdge> counted, long tableSlots) {
    /** Forgets the times. */
    static RelaxedEvent of(List<Participant> people, List<PlannedMeeting> meetings, long tableSlots) {
        Together together = new Together(people.size());
        meetings.stream()
                .filter(meeting -> meeting.needs().choice() >= 0)
                .collect(Collectors.groupingBy(PlannedMeeting::wish))
                .values()
                .forEach(together::join);
        List<Integer> capacities = new ArrayList<>();
        people.forEach(person -> capacities.add(0));
        for (Participant person : people) {
            int most = Math.min(person.maxMeetings(), person.availableSlots());
            capacities.set(together.of(person), capacities.get(together.of(person)) + most);
        }
        List<BoundEdge> edges = new ArrayList<>();
        List<BoundEdge> counted = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (PlannedMeeting meeting : meetings) {
            int second = together.of(meeting.second());
            if (together.of(meeting.first()) == second) {
                second = capacities.size(); // the relaxation forgets about one of the two
                capacities.add(1);
            }
            BoundEdge edge = new BoundEdge(
                    together.of(meeting.first()), second, meeting.weight(), meeting.isMandatory(), meeting.isAtTable());
            edges.add(edge);
            if (seen.add(meeting.wish())) {
                counted.add(edge);
            }
        }
        return new RelaxedEvent(capacities.stream().mapToInt(Integer::intValue).toArray(), edges, counted, tableSlots);
    }

    /** What no plan can pass. */
    UpperBound bound() {
        return UpperBound.of(capacities, counted, tableSlots);
    }

    /** The weight of all wishes. */
    long weight() {
        return counted.stream().mapToLong(BoundEdge::weight).sum();
    }

    /** Who counts as one. */
    private static final class Together {
        private final int[] one;

        Together(int people) {
            one = new int[people];
            for (int person = 0; person < people; person++) {
                one[person] = person;
            }
        }

        int of(Participant person) {
            return find(person.index());
        }

        private int find(int person) {
            int root = person;
            while (one[root] != root) {
                root = one[root];
            }
            one[person] = root;
            return root;
        }

        /** Joins the first sides of all wishes of a choice, and the second ones; who is on both joins them all. */
        void join(List<PlannedMeeting> choice) {
            PlannedMeeting start = choice.get(0);
            for (PlannedMeeting meeting : choice) {
                boolean turned = meeting.first() == start.second() || meeting.second() == start.first();
                Participant first = turned ? meeting.second() : meeting.first();
                Participant second = turned ? meeting.first() : meeting.second();
                one[find(first.index())] = find(start.first().index());
                one[find(second.index())] = find(start.second().index());
            }
        }
    }
}
