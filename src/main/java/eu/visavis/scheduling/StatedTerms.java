package eu.visavis.scheduling;

import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.programme.Engagements;
import eu.visavis.registration.HalfDay;
import eu.visavis.registration.HalfDays;
import eu.visavis.registration.Participant;
import eu.visavis.rules.CountryPair;
import eu.visavis.rules.HallWalks;
import eu.visavis.rules.Lunch;
import eu.visavis.rules.PersonFacts;
import eu.visavis.rules.RuleBook;
import eu.visavis.rules.WorkingHours;
import eu.visavis.scheduling.solver.EventTerms;
import eu.visavis.scheduling.solver.InstanceInterpreter;
import eu.visavis.scheduling.solver.InstanceQuota;
import eu.visavis.scheduling.solver.InstanceWalk;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PersonTerms;
import eu.visavis.scheduling.solver.Rest;
import eu.visavis.scheduling.solver.TableNeed;
import eu.visavis.scheduling.solver.TableTraits;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the rules of an event say, in terms of the solver. Halls become areas, numbered from 1 by their first table. */
final class StatedTerms {
    /** What the share of meetings between people of different countries is called in files. */
    static final String ACROSS_BORDERS = "across borders";

    private final Frame frame;
    private final RuleBook book;
    private final Engagements engagements;
    private final List<String> halls;
    private final List<Rest> rests;
    private final Map<HalfDay.Part, Set<Long>> slotsByHalf;

    StatedTerms(Frame frame, RuleBook book, Engagements engagements) {
        this.frame = frame;
        this.book = book;
        this.engagements = engagements;
        this.halls = HallWalks.halls(frame.tables());
        this.rests = book.all().lunch().map(lunch -> rests(frame, lunch)).orElse(List.of());
        this.slotsByHalf = halves(frame);
    }

    /**
     * What an event consists of.
     *
     * @param tables in the order of their numbers
     */
    record Frame(List<MeetingTable> tables, List<Slot> slots, ZoneId zone) {}

    /** Lunch on each day of the event on which the clock lets it fit. */
    private static List<Rest> rests(Frame frame, Lunch lunch) {
        Duration length = Duration.ofMinutes(lunch.minutes());
        return frame.slots().stream()
                .map(slot -> LocalDate.ofInstant(slot.window().start(), frame.zone()))
                .distinct()
                .map(day -> new TimeWindow(
                        day.atTime(lunch.from()).atZone(frame.zone()).toInstant(),
                        day.atTime(lunch.to()).atZone(frame.zone()).toInstant()))
                .filter(window -> Duration.between(window.start(), window.end()).compareTo(length) >= 0)
                .map(window -> new Rest(window.start(), window.end(), length))
                .toList();
    }

    private static Map<HalfDay.Part, Set<Long>> halves(Frame frame) {
        Map<HalfDay.Part, Set<Long>> slots = new EnumMap<>(HalfDay.Part.class);
        HalfDays halves = HalfDays.of(frame.slots().stream().map(Slot::window).toList(), frame.zone());
        for (HalfDay half : halves.all()) {
            frame.slots().stream()
                    .filter(slot -> half.window().covers(slot.window()))
                    .forEach(slot -> slots.computeIfAbsent(half.part(), part -> new HashSet<>())
                            .add(slot.id()));
        }
        return slots;
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

    /**
     * What holds for the event as a whole.
     *
     * @param wishes those that quotas count
     * @param countries of the organisations of all participants, by participant
     */
    EventTerms event(List<InstanceWish> wishes, Map<Long, String> countries) {
        return new EventTerms(walks(), interpreters(), quotas(wishes, countries));
    }

    /** Ways of halls that are not there any more do not count. */
    private List<InstanceWalk> walks() {
        return book.walks().stream()
                .filter(walk -> halls.contains(walk.hall()) && halls.contains(walk.otherHall()))
                .map(walk -> new InstanceWalk(
                        halls.indexOf(walk.hall()) + 1L, halls.indexOf(walk.otherHall()) + 1L, walk.minutes()))
                .toList();
    }

    private List<InstanceInterpreter> interpreters() {
        return book.interpreters().entrySet().stream()
                .map(entry -> new InstanceInterpreter(
                        entry.getKey(),
                        entry.getValue().languages(),
                        frame.slots().stream()
                                .filter(slot -> entry.getValue().isThere(slot.window()))
                                .map(Slot::id)
                                .collect(Collectors.toSet())))
                .toList();
    }

    private List<InstanceQuota> quotas(List<InstanceWish> wishes, Map<Long, String> countries) {
        List<InstanceQuota> quotas = new ArrayList<>();
        book.all().borderPercent().ifPresent(percent -> {
            Set<Long> across =
                    ids(wishes, wish -> !countries.get(wish.firstId()).equals(countries.get(wish.secondId())));
            quotas.add(new InstanceQuota(ACROSS_BORDERS, across, 0, percent));
        });
        for (CountryPair pair : book.countries()) {
            Set<Long> between =
                    ids(wishes, wish -> pair.joins(countries.get(wish.firstId()), countries.get(wish.secondId())));
            quotas.add(new InstanceQuota(pair.country() + "-" + pair.otherCountry(), between, pair.least(), 0));
        }
        return quotas;
    }

    private static Set<Long> ids(List<InstanceWish> wishes, Predicate<InstanceWish> counts) {
        return wishes.stream().filter(counts).map(InstanceWish::id).collect(Collectors.toSet());
    }

    PersonTerms of(Participant participant) {
        PersonFacts facts = factsOf(participant);
        return new PersonTerms(
                ownTable(participant, facts),
                facts.needs().stream().map(StatedTerms::of).collect(Collectors.toSet()),
                facts.languages(),
                facts.count().mostInRow().isPresent()
                        ? facts.count().mostInRow()
                        : book.all().mostInRow(),
                rests,
                facts.count().least().orElse(book.all().least().orElse(0)),
                facts.half().map(this::otherThan).orElse(Set.of()));
    }

    /** The most meetings of somebody; empty for any number. */
    OptionalInt most(Participant participant) {
        return factsOf(participant).count().most();
    }

    /** Whether somebody is there and free in the whole of a slot, and works then if they take part from elsewhere. */
    boolean isThere(Participant participant, TimeWindow slot) {
        return engagements.isFree(participant, slot)
                && workingHours(participant, factsOf(participant))
                        .map(hours -> hours.cover(slot))
                        .orElse(true);
    }

    private PersonFacts factsOf(Participant participant) {
        return book.of(participant.id());
    }

    private static TableNeed of(PersonFacts.Need need) {
        return switch (need) {
            case ACCESSIBLE -> TableNeed.ACCESSIBLE;
            case QUIET -> TableNeed.QUIET;
        };
    }

    private Set<Long> otherThan(HalfDay.Part half) {
        return slotsByHalf.entrySet().stream()
                .filter(entry -> entry.getKey() != half)
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
    }

    /** The hours that count: those of people who take part from elsewhere. */
    static Optional<WorkingHours> workingHours(Participant participant, PersonFacts facts) {
        return participant.attendance().online() ? facts.hours() : Optional.empty();
    }

    /** The own table that counts: one of somebody who comes. */
    static OptionalLong ownTable(Participant participant, PersonFacts facts) {
        return participant.attendance().online() ? OptionalLong.empty() : facts.tableId();
    }
}
