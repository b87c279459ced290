package eu.visavis.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.EventCopying;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.BulkAcceptance;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.Proposals;
import eu.visavis.matchmaking.RequestDesk;
import eu.visavis.matchmaking.Suggestions;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ParticipantTypesDbTest {
    private final Database database;
    private final SampleEvent event;

    ParticipantTypesDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
    }

    @Test
    void refusesAQuestionThatTypesBarButNotTheAnswerToOne() {
        long buyer = typed("buyer", "Buyer");
        long supplier = typed("supplier", "Supplier");
        bar("Supplier", "Buyer");

        assertThat(ask(supplier, buyer)).isEqualTo(RequestDesk.Asking.BARRED);
        assertThat(ask(buyer, supplier)).isEqualTo(RequestDesk.Asking.ASKED);
        assertThat(ask(supplier, buyer)).isEqualTo(RequestDesk.Asking.ACCEPTED);
    }

    @Test
    void limitsHowManyRequestsAreOpenAtOnce() {
        long buyer = typed("buyer", "Buyer");
        long first = event.approved("first");
        long second = event.approved("second");
        state("Buyer", OptionalInt.empty(), OptionalInt.of(1));

        assertThat(ask(buyer, first)).isEqualTo(RequestDesk.Asking.ASKED);
        assertThat(ask(buyer, second)).isEqualTo(RequestDesk.Asking.TOO_MANY);
        PublicCode request = database.call(beans -> requestOf(buyer));
        database.run(beans -> beans.get(RequestDesk.class).withdraw(event.id(), buyer, request));
        assertThat(ask(buyer, second)).isEqualTo(RequestDesk.Asking.ASKED);
    }

    @Test
    void acceptsInBulkOnlyWhatTypesAllow() {
        long buyer = typed("buyer", "Buyer");
        long supplier = typed("supplier", "Supplier");
        ask(supplier, buyer);
        bar("Supplier", "Buyer");

        BulkAcceptance.Result result = database.call(
                beans -> beans.get(BulkAcceptance.class).acceptAll(event.id(), BulkAcceptance.Telling.NOBODY));

        assertThat(result.accepted()).isEmpty();
        assertThat(result.skipped()).hasSize(1);
    }

    @Test
    void proposesNobodyWhenNeitherCanAsk() {
        long one = typed("one", "Buyer");
        long other = typed("other", "Buyer");
        bar("Buyer", "Buyer");

        assertThat(database.<Proposals.Proposing>call(beans -> beans.get(Proposals.class)
                        .propose(event.id(), one, other, event.organiserId(), Reach.EVERYBODY, "")))
                .isEqualTo(Proposals.Proposing.BARRED);
    }

    @Test
    void tellsInTheRankingWhomOneCanAsk() {
        long buyer = typed("buyer", "Buyer");
        long supplier = typed("supplier", "Supplier");
        bar("Supplier", "Buyer");

        database.run(beans -> {
            Suggestions suggestions = beans.get(Suggestions.class);
            var ofSupplier = suggestions.rank(event.id(), supplier, Language.EN);
            var ofBuyer = suggestions.rank(event.id(), buyer, Language.EN);
            assertThat(ofSupplier.mayAsk(ofSupplier.find(buyer).orElseThrow().who()))
                    .isFalse();
            assertThat(ofBuyer.mayAsk(ofBuyer.find(supplier).orElseThrow().who()))
                    .isTrue();
        });
    }

    @Test
    void keepsAWaitingListForEachTypeThatHasPlaces() {
        long first = waiting("first", "Buyer");
        long second = waiting("second", "Buyer");
        long other = waiting("other", "Supplier");
        state("Buyer", OptionalInt.of(1), OptionalInt.empty());
        state("Supplier", OptionalInt.empty(), OptionalInt.empty());

        List.of(first, second, other).forEach(this::approve);

        assertThat(status(first)).isEqualTo(Participant.Status.APPROVED);
        assertThat(status(second)).isEqualTo(Participant.Status.WAITING_LIST);
        assertThat(status(other)).isEqualTo(Participant.Status.APPROVED);
        assertThat(database.<Integer>call(beans -> beans.get(Participants.class)
                        .positionOf(beans.get(Participants.class).get(second).participant())))
                .isEqualTo(1);
    }

    @Test
    void renamesTheWordOfItsPeopleWithIt() {
        long buyer = typed("buyer", "Buyer");
        state("Buyer", OptionalInt.empty(), OptionalInt.empty());
        long id = id("Buyer");

        database.run(beans -> beans.get(ParticipantTypes.class)
                .change(event.id(), id, facts("Purchaser", OptionalInt.empty(), OptionalInt.empty())));

        assertThat(typeOf(buyer)).isEqualTo("Purchaser");
        assertThat(database.<ParticipantTypes.Outcome>call(
                        beans -> beans.get(ParticipantTypes.class).remove(event.id(), id)))
                .isEqualTo(ParticipantTypes.Outcome.IN_USE);
    }

    @Test
    void takesTypesOverToACopy() {
        state("Buyer", OptionalInt.of(5), OptionalInt.of(3));
        state("Supplier", OptionalInt.empty(), OptionalInt.empty());
        bar("Supplier", "Buyer");

        long copy = database.call(beans -> beans.observedBy(ParticipantTypes.class)
                .get(EventCopying.class)
                .copy(event.id(), event.organiserId(), LocalDate.of(2028, 5, 19))
                .id());

        EventTypes types =
                database.call(beans -> beans.get(ParticipantTypes.class).of(copy));
        assertThat(types.mayAsk("Supplier", "Buyer")).isFalse();
        assertThat(types.mayAsk("Buyer", "Supplier")).isTrue();
        assertThat(types.places("Buyer")).hasValue(5);
        assertThat(types.mostOpen("Buyer")).hasValue(3);
    }

    private static TypeFacts facts(String word, OptionalInt places, OptionalInt mostOpen) {
        return new TypeFacts(word, Map.of(Language.EN, word), "", places, mostOpen, Set.of());
    }

    private void state(String word, OptionalInt places, OptionalInt mostOpen) {
        assertThat(database.<ParticipantTypes.Outcome>call(
                        beans -> beans.get(ParticipantTypes.class).add(event.id(), facts(word, places, mostOpen))))
                .isEqualTo(ParticipantTypes.Outcome.DONE);
    }

    /** Lets people of one type not ask those of another; both are added if they are not there. */
    private void bar(String asking, String invited) {
        for (String word : List.of(asking, invited)) {
            if (database.<Boolean>call(beans ->
                    beans.get(ParticipantTypes.class).of(event.id()).of(word).isEmpty())) {
                state(word, OptionalInt.empty(), OptionalInt.empty());
            }
        }
        database.run(beans -> {
            EventTypes all = beans.get(ParticipantTypes.class).of(event.id());
            Map<Long, Set<Long>> allowed = new java.util.HashMap<>();
            for (ParticipantType one : all.all()) {
                for (ParticipantType other : all.all()) {
                    if (!(one.word().equals(asking) && other.word().equals(invited))) {
                        allowed.computeIfAbsent(one.id(), id -> new java.util.HashSet<>())
                                .add(other.id());
                    }
                }
            }
            beans.get(ParticipantTypes.class).allow(event.id(), allowed);
        });
    }

    private long id(String word) {
        return database.call(beans -> beans.get(ParticipantTypes.class)
                .of(event.id())
                .of(word)
                .orElseThrow()
                .id());
    }

    private long typed(String name, String type) {
        long id = event.approved(name);
        database.run(beans -> {
            Participant participant = beans.get(Participants.class).get(id).participant();
            Attendance before = participant.attendance();
            participant.change(
                    participant.organisationId(),
                    new Attendance(before.jobTitle(), type, before.online(), before.availability()));
        });
        return id;
    }

    private long waiting(String name, String type) {
        long id = typed(name, type);
        database.run(beans -> {
            Participant participant = beans.get(Participants.class).get(id).participant();
            participant.cancel();
            participant.waitAgain();
        });
        return id;
    }

    private void approve(long id) {
        database.run(beans -> beans.get(Admission.class)
                .approve(
                        event.id(),
                        beans.get(Participants.class).get(id).participant().code()));
    }

    private Participant.Status status(long id) {
        return database.call(
                beans -> beans.get(Participants.class).get(id).participant().status());
    }

    private String typeOf(long id) {
        return database.call(beans ->
                beans.get(Participants.class).get(id).participant().attendance().type());
    }

    private RequestDesk.Asking ask(long asking, long invited) {
        return database.call(
                beans -> beans.get(RequestDesk.class).ask(event.id(), asking, invited, MeetingRequest.Wish.WANT, ""));
    }

    private PublicCode requestOf(long asking) {
        return database.call(beans -> beans.get(eu.visavis.matchmaking.MeetingRequests.class)
                .ofParticipant(event.id(), asking)
                .get(0)
                .code());
    }
}
