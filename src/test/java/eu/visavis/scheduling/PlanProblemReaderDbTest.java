package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.visavis.directory.Organisation;
import eu.visavis.directory.OrganisationFacts;
import eu.visavis.event.TableFacts;
import eu.visavis.event.TableKeeping;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.matchmaking.Avoidances;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.registration.Admission;
import eu.visavis.registration.Attendance;
import eu.visavis.registration.HalfDay;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.rules.CommonFacts;
import eu.visavis.rules.CountryPair;
import eu.visavis.rules.HallWalks;
import eu.visavis.rules.Lunch;
import eu.visavis.rules.MeetingCount;
import eu.visavis.rules.PairFacts;
import eu.visavis.rules.PeopleRules;
import eu.visavis.rules.PersonFacts;
import eu.visavis.rules.Programme;
import eu.visavis.rules.RulesForAll;
import eu.visavis.rules.StandIns;
import eu.visavis.rules.Walk;
import eu.visavis.rules.WishRules;
import eu.visavis.rules.WishedPair;
import eu.visavis.rules.WorkingHours;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceInterpreter;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceQuota;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.InstanceWalk;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PersonTerms;
import eu.visavis.scheduling.solver.Plan;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.Rest;
import eu.visavis.scheduling.solver.SolveLimits;
import eu.visavis.scheduling.solver.TableNeed;
import eu.visavis.scheduling.solver.TableTraits;
import eu.visavis.scheduling.solver.WishPair;
import eu.visavis.scheduling.solver.WishTerms;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PlanProblemReaderDbTest {
    private final Database database;
    private final SampleEvent event;
    private final List<Long> slots;
    private final long ada;
    private final long bob;
    private final long cem;

    PlanProblemReaderDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.slots = event.slots();
        this.ada = event.approved("ada");
        this.bob = event.approved("bob");
        this.cem = event.approved("cem");
    }

    @Test
    void readsPeopleWithTheSlotsInWhichTheyAreThere() {
        onlineAndAway(bob);

        assertThat(read(false).participants())
                .containsExactlyInAnyOrder(
                        new InstanceParticipant(ada, false, Set.copyOf(slots), OptionalInt.empty()),
                        new InstanceParticipant(bob, true, Set.of(), OptionalInt.empty()),
                        new InstanceParticipant(cem, false, Set.copyOf(slots), OptionalInt.empty()));
    }

    @Test
    void readsSlotsInTheOrderOfTimeAndAllTables() {
        Instance instance = read(false);

        assertThat(instance.slots()).extracting(InstanceSlot::id).isEqualTo(slots);
        assertThat(instance.tables()).extracting(InstanceTable::id).isEqualTo(event.tables());
        assertThat(instance.tables()).extracting(InstanceTable::number).containsExactly(1, 2);
    }

    @Test
    void readsInWhichSlotsATableIsClosed() {
        event.close(2, 0, 3);

        assertThat(read(false).tables())
                .extracting(InstanceTable::closedSlotIds)
                .containsExactly(Set.of(), Set.of(slots.get(0), slots.get(3)));
    }

    @Test
    void readsHallsAsAreasWithTheWaysBetweenThem() {
        database.run(beans -> {
            beans.get(TableKeeping.class).add(event.id(), 1, new TableFacts("Foyer", true, true));
            beans.get(TableKeeping.class).add(event.id(), 1, new TableFacts("", false));
            beans.get(HallWalks.class)
                    .state(event.id(), List.of(Walk.between("Foyer", "A", 10), Walk.between("A", "Gone", 3)));
        });

        Instance instance = read(false);

        assertThat(instance.tables())
                .extracting(InstanceTable::traits)
                .containsExactly(
                        new TableTraits(OptionalLong.of(1), Set.of()),
                        new TableTraits(OptionalLong.of(1), Set.of()),
                        new TableTraits(OptionalLong.of(2), Set.of(TableNeed.ACCESSIBLE, TableNeed.QUIET)),
                        TableTraits.NONE);
        assertThat(instance.terms().walks()).containsExactly(new InstanceWalk(1, 2, 10));
    }

    @Test
    void readsTheOwnTablesOfThoseWhoCome() {
        onlineAndAway(bob);
        database.run(beans -> {
            PeopleRules rules = beans.get(PeopleRules.class);
            List<Long> tables = event.tables();
            rules.state(event.id(), ada, PersonFacts.NONE.withTable(OptionalLong.of(tables.get(1))));
            rules.state(event.id(), bob, PersonFacts.NONE.withTable(OptionalLong.of(tables.get(0))));
        });

        assertThat(termsOf(ada).tableId()).hasValue(event.tables().get(1));
        assertThat(termsOf(bob)).isEqualTo(PersonTerms.NONE);
    }

    @Test
    void readsWhatHoldsForOneParticipant() {
        List<Long> morning = slots.subList(12, 23);
        state(
                ada,
                new PersonFacts(
                        OptionalLong.empty(),
                        Set.of(PersonFacts.Need.QUIET),
                        Set.of("en", "de"),
                        new MeetingCount(OptionalInt.of(2), OptionalInt.of(7), OptionalInt.of(3)),
                        Optional.of(HalfDay.Part.AFTERNOON),
                        Optional.empty()));

        assertThat(termsOf(ada))
                .isEqualTo(new PersonTerms(
                        OptionalLong.empty(),
                        Set.of(TableNeed.QUIET),
                        Set.of("de", "en"),
                        OptionalInt.of(3),
                        List.of(),
                        2,
                        Set.copyOf(morning)));
        assertThat(read(false).participants())
                .filteredOn(person -> person.id() == ada)
                .extracting(InstanceParticipant::maxMeetings)
                .containsExactly(OptionalInt.of(7));
    }

    @Test
    void readsWhatHoldsForEverybodyOfWhomNothingElseIsStated() {
        state(
                ada,
                new PersonFacts(
                        OptionalLong.empty(),
                        Set.of(),
                        Set.of(),
                        new MeetingCount(OptionalInt.of(1), OptionalInt.empty(), OptionalInt.of(3)),
                        Optional.empty(),
                        Optional.empty()));
        Lunch lunch = new Lunch(LocalTime.of(11, 30), LocalTime.of(14, 0), 45);
        database.run(beans -> beans.get(RulesForAll.class)
                .state(event.id(), new CommonFacts(Optional.of(lunch), OptionalInt.of(4), OptionalInt.of(5))));

        // On both days, by the clock of Dresden.
        List<Rest> rests = Stream.of("2027-05-19", "2027-05-20")
                .map(day -> new Rest(
                        Instant.parse(day + "T09:30:00Z"), Instant.parse(day + "T12:00:00Z"), Duration.ofMinutes(45)))
                .toList();
        assertThat(termsOf(bob))
                .isEqualTo(new PersonTerms(
                        OptionalLong.empty(), Set.of(), Set.of(), OptionalInt.of(5), rests, 4, Set.of()));
        assertThat(termsOf(ada))
                .isEqualTo(new PersonTerms(
                        OptionalLong.empty(), Set.of(), Set.of(), OptionalInt.of(3), rests, 1, Set.of()));
    }

    @Test
    void readsInterpretersWithTheSlotsInWhichTheyAreThere() {
        Instant start = Instant.parse("2027-05-19T11:00:00Z");
        List<TimeWindow> hour = List.of(new TimeWindow(start, start.plusSeconds(3600)));
        database.run(beans -> beans.get(Programme.class)
                .add(event.id(), new eu.visavis.rules.Interpreter("Iva", Set.of("de", "cs"), hour)));

        assertThat(read(false).terms().interpreters())
                .extracting(InstanceInterpreter::languages, InstanceInterpreter::availableSlotIds)
                .containsExactly(tuple(Set.of("de", "cs"), Set.copyOf(slots.subList(0, 3))));
    }

    @Test
    void readsWhatHoldsForOneMeeting() {
        ask(ada, bob, MeetingRequest.Status.ACCEPTED);
        ask(bob, cem, MeetingRequest.Status.ACCEPTED);
        OptionalLong table = OptionalLong.of(event.tables().get(1));
        database.run(beans -> {
            WishRules rules = beans.get(WishRules.class);
            PairFacts first = new PairFacts(false, OptionalLong.empty(), OptionalLong.empty(), 5);
            rules.state(event.id(), WishedPair.of(bob, ada), first);
            beans.entities().flush();
            rules.state(
                    event.id(), WishedPair.of(ada, bob), new PairFacts(true, OptionalLong.of(slots.get(3)), table, 20));
        });

        assertThat(read(false).wishes())
                .extracting(
                        InstanceWish::pair, InstanceWish::mandatory, InstanceWish::allowedSlotIds, InstanceWish::terms)
                .containsExactly(
                        tuple(
                                WishPair.of(ada, bob),
                                true,
                                Optional.of(Set.of(slots.get(3))),
                                new WishTerms(Set.of(), OptionalLong.empty(), table, 20)),
                        tuple(WishPair.of(bob, cem), false, Optional.empty(), WishTerms.NONE));
    }

    /** An order after a meeting that nobody wishes is none. */
    @Test
    void readsWhichMeetingsComeAfterOthers() {
        ask(ada, bob, MeetingRequest.Status.ACCEPTED);
        ask(bob, cem, MeetingRequest.Status.ACCEPTED);
        database.run(beans -> {
            WishRules rules = beans.get(WishRules.class);
            rules.state(event.id(), WishedPair.of(ada, bob), PairFacts.NONE.after(WishedPair.of(bob, cem)));
            rules.state(event.id(), WishedPair.of(bob, cem), PairFacts.NONE.after(WishedPair.of(ada, cem)));
        });

        List<InstanceWish> wishes = read(false).wishes();

        assertThat(wishes).extracting(InstanceWish::pair).containsExactly(WishPair.of(ada, bob), WishPair.of(bob, cem));
        assertThat(wishes)
                .extracting(InstanceWish::afterIds)
                .containsExactly(Set.of(wishes.get(1).id()), Set.of());
    }

    /** Cem declined, Dan was never asked; small firms count as those of the two who asked. */
    @Test
    void readsSeveralMeetingsOfWhichOneTakesPlace() {
        long dan = event.approved("dan");
        size(bob, "sme");
        ask(ada, bob, MeetingRequest.Status.ACCEPTED);
        ask(ada, cem, MeetingRequest.Status.DECLINED);
        database.run(beans -> beans.get(WishRules.class)
                .state(
                        event.id(),
                        WishedPair.of(ada, bob),
                        PairFacts.NONE.orWith(new StandIns(bob, Set.of(cem, dan)))));

        List<InstanceWish> wishes = read(new PlanOrder(10, false, PlanAim.of(PlanPreset.FAIR_TO_SMALL_FIRMS)))
                .wishes();

        assertThat(wishes)
                .extracting(InstanceWish::pair, InstanceWish::weight)
                .containsExactly(tuple(WishPair.of(ada, bob), 4), tuple(WishPair.of(ada, dan), 4));
        assertThat(wishes)
                .allSatisfy(wish ->
                        assertThat(wish.terms().choice()).hasValue(wishes.get(0).id()));
    }

    /** Bob is never there: Cem meets Ada, and nobody is told that a wish has no place. */
    @Test
    void plansAndPublishesWhoeverHasTime() {
        onlineAndAway(bob);
        ask(ada, bob, MeetingRequest.Status.ACCEPTED);
        database.run(beans -> beans.get(WishRules.class)
                .state(event.id(), WishedPair.of(ada, bob), PairFacts.NONE.orWith(new StandIns(bob, Set.of(cem)))));
        Plan plan = new PlanSolver()
                .prepare(read(false), SolveLimits.steps(1000, 1))
                .solve(better -> {});
        PlannedRuns runs = new PlannedRuns(database, event);

        PlanRun run = runs.planned(PlanRow.of(plan, Map.of()).toArray(new PlanRow[0]));
        runs.publish(run, 1);

        assertThat(plan.unplaced()).isEmpty();
        List<ScheduledMeeting> published =
                database.call(beans -> beans.get(PublishedSchedule.class).ofEvent(event.id()));
        assertThat(published).extracting(ScheduledMeeting::people).containsExactly(List.of(ada, cem));
        Optional<WishExplaining.Explained> explained =
                database.call(beans -> beans.get(WishExplaining.class).explain(run, Pair.of(ada, bob)));
        assertThat(explained).isEmpty();
    }

    @Test
    void readsWhoJoinsAMeeting() {
        long dan = event.approved("dan");
        long eve = event.approved("eve");
        ask(ada, bob, MeetingRequest.Status.ACCEPTED);
        database.run(beans -> {
            beans.get(WishRules.class)
                    .state(event.id(), WishedPair.of(ada, bob), PairFacts.NONE.joinedBy(Set.of(cem, dan, eve)));
            beans.get(Avoidances.class).add(event.id(), eve, cem);
            beans.get(Admission.class)
                    .refuse(
                            event.id(),
                            beans.get(Participants.class).get(dan).participant().code());
        });

        assertThat(read(false).wishes())
                .extracting(wish -> wish.terms().otherIds())
                .containsExactly(Set.of(cem));
    }

    @Test
    void countsWishesBetweenCountries() {
        ask(ada, bob, MeetingRequest.Status.ACCEPTED); // both from Ireland
        ask(bob, cem, MeetingRequest.Status.ACCEPTED);
        database.run(beans -> {
            beans.entities()
                    .createQuery("update Organisation o set o.country = 'CZ' where o.name = 'cem Ltd'")
                    .executeUpdate();
            beans.get(RulesForAll.class).state(event.id(), CommonFacts.NONE.withBorderPercent(OptionalInt.of(40)));
            beans.get(Programme.class).state(event.id(), CountryPair.between("IE", "CZ", 7));
            beans.get(Programme.class).state(event.id(), CountryPair.between("IE", "DE", 1));
        });

        Instance instance = read(false);

        long across = instance.wishes().stream()
                .filter(wish -> wish.pair().equals(WishPair.of(bob, cem)))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(instance.terms().quotas())
                .containsExactly(
                        new InstanceQuota(StatedTerms.ACROSS_BORDERS, Set.of(across), 0, 40),
                        new InstanceQuota("CZ-IE", Set.of(across), 7, 0),
                        new InstanceQuota("DE-IE", Set.of(), 1, 0));
    }

    @Test
    void plansOnlineMeetingsWithinWorkingHoursOnly() {
        online(bob);
        // 13:00 to 15:00 and 9:00 to 10:00 in Dresden are 7:00 to 9:00 and 3:00 to 4:00 in New York.
        WorkingHours hours = new WorkingHours(LocalTime.of(7, 20), LocalTime.of(9, 0), ZoneId.of("America/New_York"));
        PersonFacts facts = new PersonFacts(
                OptionalLong.empty(), Set.of(), Set.of(), MeetingCount.ANY, Optional.empty(), Optional.of(hours));
        state(ada, facts);
        state(bob, facts);

        assertThat(read(false).participants())
                .filteredOn(person -> person.id() != cem)
                .extracting(InstanceParticipant::availableSlotIds)
                .containsExactly(Set.copyOf(slots), Set.copyOf(slots.subList(1, 6)));
    }

    @Test
    void countsRoomOnlyWhereTablesAreOpen() {
        event.close(2, 0, 3);

        PlanOutlook.Figures figures =
                database.call(beans -> beans.get(PlanOutlook.class).of(event.id()));

        assertThat(figures.closed()).isEqualTo(2);
        assertThat(figures.capacity()).isEqualTo(2 * 23 - 2);
        assertThat(figures.needsTables()).isFalse();
    }

    @Test
    void needsTablesWhereAllAreClosedAllTheTime() {
        int[] all = IntStream.range(0, slots.size()).toArray();
        event.close(1, all);
        event.close(2, all);

        PlanOutlook.Figures figures =
                database.call(beans -> beans.get(PlanOutlook.class).of(event.id()));

        assertThat(figures.capacity()).isZero();
        assertThat(figures.needsTables()).isTrue();
    }

    @Test
    void plansNobodyAtAClosedTable() {
        event.close(1, IntStream.range(0, slots.size()).toArray());
        event.close(2, IntStream.range(1, slots.size()).toArray());
        ask(ada, bob, MeetingRequest.Status.ACCEPTED);

        Plan plan = new PlanSolver()
                .prepare(read(false), SolveLimits.steps(1000, 1))
                .solve(better -> {});

        assertThat(PlanRow.of(plan, Map.of()))
                .singleElement()
                .satisfies(row -> assertThat(row.place())
                        .contains(Place.of(slots.get(0), event.tables().get(1))));
    }

    @Test
    void readsPendingRequestsOnlyIfTheyAreIncluded() {
        ask(ada, bob, MeetingRequest.Status.ACCEPTED);
        ask(cem, ada, MeetingRequest.Status.PENDING);

        assertThat(pairsAndWeights(read(false))).containsExactly(Map.entry(WishPair.of(ada, bob), 3));
        assertThat(pairsAndWeights(read(true)))
                .containsExactlyInAnyOrder(Map.entry(WishPair.of(ada, bob), 3), Map.entry(WishPair.of(ada, cem), 1));
    }

    @Test
    void leavesOutPeopleWhoAreNotApproved() {
        ask(ada, bob, MeetingRequest.Status.ACCEPTED);
        database.run(beans -> beans.get(Admission.class)
                .refuse(
                        event.id(),
                        beans.get(Participants.class).get(bob).participant().code()));

        Instance instance = read(true);

        assertThat(instance.participants()).extracting(InstanceParticipant::id).containsExactlyInAnyOrder(ada, cem);
        assertThat(instance.wishes()).isEmpty();
    }

    @Test
    void readsBackThePlanThatItStored() {
        ask(ada, bob, MeetingRequest.Status.ACCEPTED);
        ask(ada, cem, MeetingRequest.Status.ACCEPTED);
        Plan plan = new PlanSolver()
                .prepare(read(false), SolveLimits.steps(1000, 1))
                .solve(better -> {});
        List<PlanRow> rows = PlanRow.of(plan, Map.of());

        PlanRun run = database.call(
                beans -> beans.get(PlanRuns.class).request(event.id(), event.organiserId(), new PlanOrder(10, false)));
        database.run(beans -> {
            PlanKeeping keeping = beans.get(PlanKeeping.class);
            keeping.keep(
                    keeping.begin(run.id()).orElseThrow(),
                    new PlanKeeping.Found(List.of(), rows, plan.figures(), new PlanLimit(6.5, 0.75)),
                    1000);
        });

        List<PlanRow> placed =
                database.call(beans -> beans.get(PlanReading.class).placed(run.id()));
        List<PlanRuns.Point> line =
                database.call(beans -> beans.get(PlanRuns.class).line(run.id()));
        PlanRun stored = database.call(beans -> beans.get(PlanRuns.class).get(run.id()));
        assertThat(placed).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(line)
                .containsExactly(new PlanRuns.Point(
                        1000, plan.figures().placedWeight(), plan.figures().idleGaps()));
        assertThat(stored.figures()).isEqualTo(plan.figures());
        assertThat(stored.limit()).contains(new PlanLimit(6.5, 0.75));
    }

    @Test
    void letsEveryWishWeighTheSameForMostMeetings() {
        ask(ada, bob, MeetingRequest.Status.ACCEPTED);
        ask(bob, ada, MeetingRequest.Status.ACCEPTED);
        ask(cem, ada, MeetingRequest.Status.PENDING);

        assertThat(pairsAndWeights(read(new PlanOrder(10, true, PlanAim.of(PlanPreset.MOST_MEETINGS)))))
                .containsExactlyInAnyOrder(Map.entry(WishPair.of(ada, bob), 1), Map.entry(WishPair.of(ada, cem), 1));
    }

    @Test
    void addsToTheWeightForEachSideFromASmallFirm() {
        ask(ada, bob, MeetingRequest.Status.ACCEPTED);
        ask(ada, cem, MeetingRequest.Status.ACCEPTED);
        ask(bob, cem, MeetingRequest.Status.ACCEPTED);
        size(ada, "sme");
        size(bob, "sme");
        size(cem, "large");

        assertThat(pairsAndWeights(read(new PlanOrder(10, false, PlanAim.of(PlanPreset.FAIR_TO_SMALL_FIRMS)))))
                .containsExactlyInAnyOrder(
                        Map.entry(WishPair.of(ada, bob), 5),
                        Map.entry(WishPair.of(ada, cem), 4),
                        Map.entry(WishPair.of(bob, cem), 4));
        assertThat(pairsAndWeights(read(false))).extracting(Map.Entry::getValue).containsOnly(3);
    }

    @Test
    void keepsWhatARunIsGoodAtForEveryAttempt() {
        PlanAim own = PlanAim.own(Map.of(SoftRule.IDLE_GAP, 60, SoftRule.INTERRUPTION, 10), 12);
        PlanOrder order = new PlanOrder(30, true, own);
        PlanRun run = database.call(beans -> beans.get(PlanRuns.class).request(event.id(), event.organiserId(), order));

        for (int attempt = 1; attempt <= 2; attempt++) {
            PlanKeeping.Attempt begun = database.call(
                    beans -> beans.get(PlanKeeping.class).begin(run.id()).orElseThrow());
            assertThat(begun.order()).isEqualTo(order);
        }
        PlanRun stored = database.call(beans -> beans.get(PlanRuns.class).get(run.id()));
        assertThat(stored.aim()).isEqualTo(own);
    }

    private Instance read(boolean includePending) {
        return read(new PlanOrder(10, includePending));
    }

    private void state(long participant, PersonFacts facts) {
        database.run(beans -> beans.get(PeopleRules.class).state(event.id(), participant, facts));
    }

    private void online(long id) {
        database.run(beans -> {
            Participant participant = beans.get(Participants.class).get(id).participant();
            Attendance before = participant.attendance();
            participant.change(
                    participant.organisationId(),
                    new Attendance(before.jobTitle(), before.type(), true, before.availability()));
        });
    }

    private PersonTerms termsOf(long participant) {
        return read(false).participants().stream()
                .filter(person -> person.id() == participant)
                .findFirst()
                .orElseThrow()
                .terms();
    }

    private Instance read(PlanOrder order) {
        return database.call(beans -> beans.get(PlanProblemReader.class).read(event.id(), order));
    }

    private void size(long person, String sizeClass) {
        database.run(beans -> {
            Organisation organisation =
                    beans.get(Participants.class).get(person).organisation();
            OrganisationFacts facts = organisation.facts();
            beans.get(EntityManager.class)
                    .find(Organisation.class, organisation.id())
                    .change(new OrganisationFacts(
                            facts.name(),
                            facts.type(),
                            facts.country(),
                            facts.town(),
                            facts.postalCode(),
                            facts.street(),
                            facts.nuts(),
                            facts.website(),
                            sizeClass,
                            facts.nationalId(),
                            facts.rorId(),
                            facts.cpvCodes(),
                            facts.source()));
        });
    }

    private void ask(long asking, long invited, MeetingRequest.Status status) {
        database.run(beans -> beans.get(MeetingRequests.class)
                .add(event.id(), asking, invited, MeetingRequest.Wish.WANT, "", status));
    }

    private void onlineAndAway(long person) {
        database.run(beans -> {
            var registration = beans.get(Participants.class).get(person);
            registration
                    .participant()
                    .change(registration.organisation().id(), new Attendance("", "", true, List.of()));
        });
    }

    private static List<Map.Entry<WishPair, Integer>> pairsAndWeights(Instance instance) {
        return instance.wishes().stream()
                .map(wish -> Map.entry(wish.pair(), wish.weight()))
                .toList();
    }
}
