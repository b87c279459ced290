package eu.visavis.programme;

import static eu.visavis.programme.ProgrammeFixtures.forAll;
import static eu.visavis.programme.ProgrammeFixtures.on;
import static eu.visavis.programme.ProgrammeFixtures.talk;
import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.EventCopying;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.matchmaking.DeputyListing;
import eu.visavis.matchmaking.Undoing;
import eu.visavis.registration.Cancelling;
import eu.visavis.registration.DeputyAct;
import eu.visavis.registration.DeputyActs;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import eu.visavis.testing.SampleEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ProgrammeJoiningDbTest {
    private static final TimeWindow TIME = on("11:10", "11:50");

    private final Database database;
    private final SampleEvent event;

    ProgrammeJoiningDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
    }

    @Test
    void listsWhoComesAfterThePlacesAreTaken() {
        PublicCode item = add(talk("Lasers", TIME, 1));

        JoinOutcome first = join(item, event.approved("first"));
        JoinOutcome second = join(item, event.approved("second"));
        JoinOutcome third = join(item, event.approved("third"));

        assertThat(first).isEqualTo(new JoinOutcome.Joined());
        assertThat(second).isEqualTo(new JoinOutcome.Listed(1));
        assertThat(third).isEqualTo(new JoinOutcome.Listed(2));
        assertThat(occasions()).isEmpty();
    }

    @Test
    void undoesWhatStaffDidForSomebody() {
        PublicCode item = add(talk("Lasers", TIME, 1));
        long own = event.approved("own");

        onBehalf(
                own,
                DeputyAct.Kind.JOINED,
                item,
                beans -> beans.get(ProgrammeJoining.class)
                        .join(event.id(), item, own)
                        .isIn());
        assertThat(states(item)).containsExactly(own);
        assertThat(titlesOfDeeds(own)).containsExactly("Lasers");
        assertThat(undoLast(own)).isEqualTo(Undoing.Outcome.DONE);
        assertThat(states(item)).isEmpty();

        join(item, own);
        onBehalf(
                own,
                DeputyAct.Kind.LEFT,
                item,
                beans -> beans.get(ProgrammeJoining.class).leave(event.id(), item, own));
        assertThat(states(item)).isEmpty();
        assertThat(undoLast(own)).isEqualTo(Undoing.Outcome.DONE);
        assertThat(states(item)).containsExactly(own);
        assertThat(undoLast(own)).isEqualTo(Undoing.Outcome.TOO_LATE);
    }

    private void onBehalf(long own, DeputyAct.Kind kind, PublicCode item, Function<Beans, Boolean> work) {
        database.run(beans -> beans.get(DeputyActs.class)
                .noting(
                        new DeputyActs.Acting(event.organiserId(), own),
                        kind,
                        () -> work.apply(beans),
                        done -> done ? Optional.of(DeputyAct.Trace.of(item)) : Optional.empty()));
    }

    private List<String> titlesOfDeeds(long own) {
        return database.call(beans -> beans.get(DeputyListing.class).of(event.id(), own, Language.EN).stream()
                .map(DeputyListing.Line::about)
                .toList());
    }

    private Undoing.Outcome undoLast(long own) {
        PublicCode deed = database.call(
                beans -> beans.get(DeputyActs.class).of(own).get(0).deed().code());
        return database.call(beans -> beans.get(Undoing.class).undo(event.networkId(), own, deed));
    }

    @Test
    void keepsThePlaceOfWhoJoinsTwice() {
        PublicCode item = add(talk("Lasers", TIME, 1));
        long first = event.approved("first");
        long second = event.approved("second");
        List.of(first, second).forEach(person -> join(item, person));

        assertThat(join(item, first)).isEqualTo(new JoinOutcome.Joined());
        assertThat(join(item, second)).isEqualTo(new JoinOutcome.Listed(1));
        assertThat(states(item)).containsExactly(first, -second);
    }

    @Test
    void givesAPlaceThatBecomesFreeToTheFirstWhoWaitsAndTellsThem() {
        PublicCode item = add(talk("Lasers", TIME, 1));
        long first = event.approved("first");
        long second = event.approved("second");
        long third = event.approved("third");
        List.of(first, second, third).forEach(person -> join(item, person));

        leave(item, first);

        assertThat(states(item)).containsExactly(second, -third);
        assertThat(occasions()).containsExactly("PROGRAMME_PLACE second");
    }

    @Test
    void movesUpAsManyAsPlacesWereAdded() {
        PublicCode item = add(talk("Lasers", TIME, 1));
        long first = event.approved("first");
        long second = event.approved("second");
        long third = event.approved("third");
        long fourth = event.approved("fourth");
        List.of(first, second, third, fourth).forEach(person -> join(item, person));

        database.run(beans -> beans.get(ProgrammeKeeping.class).change(event.id(), item, talk("Lasers", TIME, 3)));

        assertThat(states(item)).containsExactly(first, second, third, -fourth);
        assertThat(occasions()).containsExactly("PROGRAMME_PLACE second", "PROGRAMME_PLACE third");
    }

    @Test
    void passesOverWhoIsElsewhereMeanwhileAndKeepsThemOnTheList() {
        PublicCode lasers = add(talk("Lasers", TIME, 1));
        PublicCode robots = add(talk("Robots", on("11:30", "12:00")));
        long first = event.approved("first");
        long second = event.approved("second");
        long third = event.approved("third");
        List.of(first, second, third).forEach(person -> join(lasers, person));
        join(robots, second);

        leave(lasers, first);

        assertThat(states(lasers)).containsExactly(third, -second);
    }

    @Test
    void refusesTwoItemsAtATimeAndNamesTheOther() {
        add(forAll("Opening", TIME));
        PublicCode lasers = add(talk("Lasers", TIME));
        PublicCode robots = add(talk("Robots", on("11:49", "12:30")));
        PublicCode later = add(talk("Later", on("11:50", "12:30")));
        long person = event.approved("person");
        join(lasers, person);

        assertThat(join(robots, person))
                .isInstanceOfSatisfying(
                        JoinOutcome.OtherItem.class,
                        refused -> assertThat(refused.item().code()).isEqualTo(lasers));
        assertThat(join(later, person)).isEqualTo(new JoinOutcome.Joined());
    }

    @Test
    void isClosedForWhatIsForEverybodyCalledOffOrOver() {
        long person = event.approved("person");
        PublicCode everybody = add(forAll("Opening", TIME));
        PublicCode off = add(talk("Lasers", TIME));
        database.run(beans -> beans.get(ProgrammeKeeping.class).callOff(event.id(), off));
        PublicCode over = add(talk("Robots", TIME));
        Database afterwards = database.after(Duration.ofDays(200));
        JoinOutcome late = afterwards.call(beans -> joining(beans).join(event.id(), over, person));

        assertThat(join(everybody, person)).isEqualTo(new JoinOutcome.Closed());
        assertThat(join(off, person)).isEqualTo(new JoinOutcome.Closed());
        assertThat(late).isEqualTo(new JoinOutcome.Closed());
        assertThat(join(PublicCode.random(), person)).isEqualTo(new JoinOutcome.Closed());
    }

    @Test
    void tellsThoseWhoJoinedOfAnotherTimeButNotOfAnotherTitle() {
        PublicCode item = add(talk("Lasers", TIME, 1));
        join(item, event.approved("first"));
        join(item, event.approved("second"));

        database.run(beans -> beans.get(ProgrammeKeeping.class).change(event.id(), item, talk("Light", TIME, 1)));
        List<String> untold = occasions();
        database.run(beans ->
                beans.get(ProgrammeKeeping.class).change(event.id(), item, talk("Light", on("13:00", "14:00"), 1)));

        assertThat(untold).isEmpty();
        assertThat(occasions()).containsExactly("PROGRAMME_MOVED first", "PROGRAMME_MOVED second");
    }

    @Test
    void tellsThoseWhoJoinedThatItIsCalledOffAndFreesThem() {
        PublicCode item = add(talk("Lasers", TIME));
        long person = event.approved("first");
        join(item, person);
        boolean removed = remove(item);

        database.run(beans -> beans.get(ProgrammeKeeping.class).callOff(event.id(), item));

        assertThat(removed).isFalse();
        assertThat(occasions()).containsExactly("PROGRAMME_OFF first");
        assertThat(isFree(person)).isTrue();
        assertThat(remove(item)).isTrue();
        assertThat(database.<Integer>call(beans ->
                        beans.get(ProgrammeItems.class).ofEvent(event.id()).size()))
                .isZero();
    }

    @Test
    void knowsWhoIsFree() {
        PublicCode item = add(talk("Lasers", TIME, 1));
        long first = event.approved("first");
        long second = event.approved("second");
        join(item, first);
        join(item, second);
        boolean firstIsFree = isFree(first);
        boolean secondIsFree = isFree(second);

        add(forAll("Opening", TIME));

        assertThat(firstIsFree).isFalse();
        assertThat(secondIsFree).as("who waits can have meetings").isTrue();
        assertThat(isFree(second)).isFalse();
    }

    @Test
    void passesThePlaceOnOfWhoDoesNotTakePartAnyMore() {
        PublicCode item = add(talk("Lasers", TIME, 1));
        long first = event.approved("first");
        long second = event.approved("second");
        join(item, first);
        join(item, second);

        database.run(beans ->
                beans.observedBy(ProgrammeJoining.class).get(Cancelling.class).cancel(event.id(), first));

        assertThat(states(item)).containsExactly(second);
    }

    @Test
    void isCopiedToTheDaysThatCorrespondWithoutPeople() {
        PublicCode item = add(talk("Lasers", TIME, 7));
        PublicCode off = add(talk("Robots", TIME));
        join(item, event.approved("first"));
        database.run(beans -> beans.get(ProgrammeKeeping.class).callOff(event.id(), off));

        List<ProgrammeItem> copied = database.call(beans -> {
            long copy = beans.observedBy(ProgrammeKeeping.class)
                    .get(EventCopying.class)
                    .copy(event.id(), event.organiserId(), LocalDate.of(2027, 12, 1))
                    .id();
            beans.entities().flush();
            return beans.get(ProgrammeItems.class).ofEvent(copy);
        });

        TimeWindow inWinter =
                new TimeWindow(Instant.parse("2027-12-01T12:10:00Z"), Instant.parse("2027-12-01T12:50:00Z"));
        assertThat(copied)
                .extracting(ProgrammeItem::facts)
                .containsExactly(talk("Lasers", TIME, 7).at(inWinter));
        assertThat(states(copied.get(0).code())).isEmpty();
    }

    /** Fifty who join ten places at once, then each second one leaves while the others join once more. */
    @Test
    void neverGivesMorePlacesThanThereAre() {
        PublicCode item = add(talk("Lasers", TIME, 10));
        List<Long> people = IntStream.range(0, 50)
                .mapToObj(number -> event.approved("person" + number))
                .toList();

        List<JoinOutcome> outcomes = race(people.stream()
                .map(person -> (Callable<JoinOutcome>) () -> join(item, person))
                .toList());
        long joinedAtFirst = joined(item);
        List<Callable<JoinOutcome>> changes = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            long person = people.get(i);
            boolean leaves = i % 2 == 0;
            changes.add(() -> {
                if (leaves) {
                    leave(item, person);
                }
                return leaves ? null : join(item, person);
            });
        }
        race(changes);

        assertThat(outcomes).filteredOn(JoinOutcome.Joined.class::isInstance).hasSize(10);
        assertThat(outcomes)
                .filteredOn(JoinOutcome.Listed.class::isInstance)
                .extracting(outcome -> ((JoinOutcome.Listed) outcome).position())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 40).boxed().toList());
        assertThat(joinedAtFirst).isEqualTo(10);
        assertThat(joined(item)).isEqualTo(10);
        assertThat(states(item)).hasSize(25);
    }

    private PublicCode add(ItemFacts facts) {
        return database.call(beans ->
                beans.get(ProgrammeKeeping.class).add(event.id(), facts).orElseThrow());
    }

    private static ProgrammeJoining joining(Beans beans) {
        return beans.get(ProgrammeJoining.class);
    }

    private JoinOutcome join(PublicCode item, long person) {
        return database.call(beans -> joining(beans).join(event.id(), item, person));
    }

    private void leave(PublicCode item, long person) {
        database.run(beans -> joining(beans).leave(event.id(), item, person));
    }

    private boolean remove(PublicCode item) {
        return database.call(beans -> beans.get(ProgrammeKeeping.class).remove(event.id(), item));
    }

    private boolean isFree(long person) {
        return database.call(
                beans -> beans.get(ProgrammeItems.class).engagements(event.id()).isFree(person, TIME));
    }

    /** Ids of those who have a place, in order, then of those who wait, below 0. */
    private List<Long> states(PublicCode item) {
        return database.call(beans -> {
            ProgrammeItems items = beans.get(ProgrammeItems.class);
            return items.people(find(beans, item)).stream()
                    .map(ProgrammeItems.Joined::joining)
                    .map(one -> one.isWaiting() ? -one.participantId() : one.participantId())
                    .toList();
        });
    }

    private static ProgrammeItem find(Beans beans, PublicCode item) {
        return beans.entities()
                .createQuery("select i from ProgrammeItem i where i.code = :code", ProgrammeItem.class)
                .setParameter("code", item)
                .getSingleResult();
    }

    private long joined(PublicCode item) {
        return states(item).stream().filter(id -> id > 0).count();
    }

    /** The mails about the programme in their order, as kind and name. */
    private List<String> occasions() {
        String end = "." + event.code() + "@example.eu";
        return database.call(beans -> beans.get(Outbox.class).newest(1000).stream()
                .filter(mail -> mail.recipient().endsWith(end))
                .filter(mail -> mail.kind().startsWith("PROGRAMME"))
                .sorted(Comparator.comparing(Mail::id))
                .map(mail -> mail.kind() + " " + mail.recipient().replace(end, ""))
                .toList());
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> race(List<Callable<T>> clients) {
        return Race.between(clients.toArray(new Callable[0]));
    }
}
