package eu.visavis.scheduling;

import eu.visavis.event.MeetingTable;
import eu.visavis.registration.Participant;
import eu.visavis.rules.HallWalks;
import eu.visavis.rules.PersonFacts;
import eu.visavis.rules.Walk;
import eu.visavis.scheduling.solver.EventTerms;
import eu.visavis.scheduling.solver.PersonTerms;
import eu.visavis.scheduling.solver.TableNeed;
import eu.visavis.scheduling.solver.TableTraits;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** What the rules of an event say, in terms of the solver. Halls become areas, numbered from 1 by their first table. */
final class StatedTerms {
    private final List<String> halls;
    private final List<Walk> walks;
    private final Map<Long, PersonFacts> people;

    /**
     * Takes the rules of an event.
     *
     * @param tables those of the event, in the order of their numbers
     * @param people by participant
     */
    StatedTerms(List<MeetingTable> tables, List<Walk> walks, Map<Long, PersonFacts> people) {
        this.halls = HallWalks.halls(tables);
        this.walks = walks;
        this.people = people;
    }

    TableTraits of(MeetingTable table) {
        Set<TableNeed> offers = EnumSet.noneOf(TableNeed.class);
        if (table.isAccessible()) {
            offers.add(TableNeed.ACCESSIBLE);
        }
        if (table.isQuiet()) {
            offers.add(TableNeed.QUIET);
        }
        int area = halls.indexOf(table.hall());
        return new TableTraits(area < 0 ? OptionalLong.empty() : OptionalLong.of(area + 1L), offers);
    }

    /** Ways of halls that are not there any more do not count. */
    EventTerms event() {
        return new EventTerms(
                walks.stream()
                        .filter(walk -> halls.contains(walk.hall()) && halls.contains(walk.otherHall()))
                        .map(walk -> new eu.visavis.scheduling.solver.Walk(
                                halls.indexOf(walk.hall()) + 1L, halls.indexOf(walk.otherHall()) + 1L, walk.minutes()))
                        .toList(),
                List.of(),
                List.of());
    }

    PersonTerms of(Participant participant) {
        PersonFacts facts = people.getOrDefault(participant.id(), PersonFacts.NONE);
        return new PersonTerms(
                ownTable(participant, facts), Set.of(), Set.of(), OptionalInt.empty(), List.of(), 0, Set.of());
    }

    /** The own table of each of these people: by rules of those who come. */
    static OptionalLong ownTable(Participant participant, PersonFacts facts) {
        return participant.attendance().online() ? OptionalLong.empty() : facts.tableId();
    }
}
