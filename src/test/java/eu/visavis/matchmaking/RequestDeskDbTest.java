package eu.visavis.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.event.EventFormat;
import eu.visavis.event.EventRules;
import eu.visavis.event.Period;
import eu.visavis.event.PlaceLimit;
import eu.visavis.kernel.PublicCode;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.matchmaking.MeetingRequest.Status;
import eu.visavis.matchmaking.MeetingRequest.Wish;
import eu.visavis.registration.Cancelling;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import eu.visavis.testing.SampleEvent;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class RequestDeskDbTest {
    private final Database database;
    private final SampleEvent event;
    private final long asking;
    private final long invited;

    RequestDeskDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.asking = event.approved("asking");
        this.invited = event.approved("invited");
    }

    @Test
    void asksAndTellsTheInvitedPerson() {
        assertThat(ask(asking, invited)).isEqualTo(RequestDesk.Asking.ASKED);

        assertThat(states()).containsExactly(Status.PENDING);
        assertThat(mailsTo("invited")).isEqualTo(1);
        assertThat(mailsTo("asking")).isZero();
    }

    @Test
    void asksWhileThePhaseOfRequestsLastsAndAnswersAfterwards() {
        ask(asking, invited);
        Period over = new Period(Optional.empty(), Optional.of(Database.NOW));
        event.rule(new EventRules(EventFormat.HYBRID, Period.ALWAYS, over, PlaceLimit.NONE, true));

        assertThat(ask(invited, asking)).isEqualTo(RequestDesk.Asking.CLOSED);
        assertThat(accept(code())).isEqualTo(RequestDesk.Answering.DONE);
        assertThat(states()).containsExactly(Status.ACCEPTED);
    }

    @Test
    void withdrawsWhatStandsWhenSomebodyCancelsSoThatBothMayAskAgain() {
        ask(asking, invited);
        accept(code());
        database.run(beans ->
                beans.observedBy(RequestsOfLeavers.class).get(Cancelling.class).cancel(event.id(), invited));

        assertThat(states()).containsExactly(Status.WITHDRAWN);
        assertThat(wishes()).isZero();

        database.run(beans -> beans.get(Cancelling.class).comeBack(event.id(), invited));

        assertThat(ask(asking, invited)).isEqualTo(RequestDesk.Asking.ASKED);
    }

    /** Who was only asked loses nothing. */
    @Test
    void tellsWhenSomebodyCancelsThoseWhoHadAgreedOrWaitForAnAnswer() {
        long waiting = event.approved("waiting");
        long idle = event.approved("idle");
        long avoiding = event.approved("avoiding");
        ask(asking, invited);
        accept(code());
        ask(waiting, invited);
        ask(invited, idle);
        ask(avoiding, invited);
        database.run(beans -> beans.get(RequestDesk.class).avoid(event.id(), avoiding, invited));

        database.run(beans ->
                beans.observedBy(RequestsOfLeavers.class).get(Cancelling.class).cancel(event.id(), invited));

        assertThat(List.of("asking", "waiting", "idle", "avoiding"))
                .extracting(this::mailsOfLeaving)
                .containsExactly(1L, 1L, 0L, 0L);
    }

    private long mailsOfLeaving(String name) {
        String address = event.addressOf(name);
        return database.call(beans -> beans.get(Outbox.class).newest(1000).stream()
                .filter(mail -> mail.recipient().equals(address))
                .filter(mail -> mail.messageId().contains("request-left"))
                .count());
    }

    @Test
    void asksOnceOnly() {
        ask(asking, invited);

        assertThat(ask(asking, invited)).isEqualTo(RequestDesk.Asking.ASKED_BEFORE);
        assertThat(states()).hasSize(1);
        assertThat(mailsTo("invited")).isEqualTo(1);
    }

    @Test
    void acceptsBothWhenBothAsk() {
        ask(asking, invited);

        assertThat(ask(invited, asking)).isEqualTo(RequestDesk.Asking.ACCEPTED);
        assertThat(states()).containsExactly(Status.ACCEPTED, Status.ACCEPTED);
    }

    @Test
    void acceptsBothWhenBothAskAtTheSameMoment() {
        assertThat(Race.between(() -> ask(asking, invited), () -> ask(invited, asking)))
                .containsExactlyInAnyOrder(RequestDesk.Asking.ASKED, RequestDesk.Asking.ACCEPTED);

        assertThat(states()).containsExactly(Status.ACCEPTED, Status.ACCEPTED);
    }

    @Test
    void countsTheFirstOfTwoAnswers() {
        ask(asking, invited);
        PublicCode code = code();

        assertThat(accept(code)).isEqualTo(RequestDesk.Answering.DONE);
        assertThat(decline(code)).isEqualTo(RequestDesk.Answering.TOO_LATE);
        assertThat(states()).containsExactly(Status.ACCEPTED);
    }

    @Test
    void letsOneOfTwoAnswersAtTheSameMomentWin() {
        ask(asking, invited);
        PublicCode code = code();
        Callable<RequestDesk.Answering> accepting = () -> accept(code);
        Callable<RequestDesk.Answering> declining = () -> decline(code);

        assertThat(Race.between(accepting, declining))
                .containsExactlyInAnyOrder(RequestDesk.Answering.DONE, RequestDesk.Answering.TOO_LATE);
    }

    @Test
    void movesARequestFromTheExpectedStateOnly() {
        ask(asking, invited);

        assertThat(move(Status.PENDING, Status.ACCEPTED)).isTrue();
        assertThat(move(Status.PENDING, Status.DECLINED)).isFalse();
        assertThat(states()).containsExactly(Status.ACCEPTED);
    }

    @Test
    void letsOnlyTheInvitedPersonAnswer() {
        ask(asking, invited);
        PublicCode code = code();

        RequestDesk.Answering own =
                database.call(beans -> beans.get(RequestDesk.class).accept(event.id(), asking, code));

        assertThat(own).isEqualTo(RequestDesk.Answering.UNKNOWN);
        assertThat(states()).containsExactly(Status.PENDING);
    }

    @Test
    void knowsARequestInItsOwnEventOnly() {
        ask(asking, invited);
        PublicCode code = code();
        SampleEvent other = SampleEvent.in(database);

        RequestDesk.Answering foreign =
                database.call(beans -> beans.get(RequestDesk.class).accept(other.id(), invited, code));

        assertThat(foreign).isEqualTo(RequestDesk.Answering.UNKNOWN);
    }

    @Test
    void storesARequestToSomebodyWhoSecretlyAvoidsTheAskingPersonWithoutAMail() {
        database.run(beans -> beans.get(RequestDesk.class).avoid(event.id(), invited, asking));

        assertThat(ask(asking, invited)).isEqualTo(RequestDesk.Asking.ASKED);
        assertThat(states()).containsExactly(Status.PENDING);
        assertThat(mailsTo("invited")).isZero();
    }

    @Test
    void leavesAvoidedPairsOutOfTheWishes() {
        ask(asking, invited);
        accept(code());
        int before = wishes();
        database.run(beans -> beans.get(RequestDesk.class).avoid(event.id(), asking, invited));

        assertThat(before).isEqualTo(1);
        assertThat(wishes()).isZero();
    }

    @Test
    void tellsTheAskingPersonWhyARequestIsDeclined() {
        ask(asking, invited);
        Decline decline = new Decline(Optional.of(Decline.Reason.COLLEAGUE), "Ask Ms Novák.");

        assertThat(decline(code(), decline)).isEqualTo(RequestDesk.Answering.DONE);

        assertThat(request().decline()).isEqualTo(decline);
        assertThat(bodiesTo("asking"))
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains("Somebody else from my organisation fits better\n\nAsk Ms Novák.")
                        .contains("/events/" + event.code() + "/people"));
    }

    @Test
    void declinesWithoutAWordAndWithoutAMail() {
        ask(asking, invited);

        assertThat(decline(code())).isEqualTo(RequestDesk.Answering.DONE);

        assertThat(request().decline().isSilent()).isTrue();
        assertThat(mailsTo("asking")).isZero();
    }

    @Test
    void keepsTheFirstAnswerWhenDeclinedTooLate() {
        ask(asking, invited);
        accept(code());

        assertThat(decline(code(), new Decline(Optional.empty(), "No"))).isEqualTo(RequestDesk.Answering.TOO_LATE);

        assertThat(request().decline().isSilent()).isTrue();
        assertThat(bodiesTo("asking")).noneMatch(body -> body.contains("declines"));
    }

    @Test
    void letsTheInvitedPersonTakeBackWhatItAcceptedAndTellsWhy() {
        ask(asking, invited);
        accept(code());
        Decline decline = new Decline(Optional.of(Decline.Reason.FULL_DAY), "Sorry.");

        assertThat(takeBack(invited, decline)).isEqualTo(RequestDesk.Answering.DONE);

        assertThat(states()).containsExactly(Status.DECLINED);
        assertThat(request().decline()).isEqualTo(decline);
        assertThat(wishes()).isZero();
        assertThat(bodiesTo("asking"))
                .filteredOn(body -> body.contains("takes back the meeting"))
                .singleElement()
                .satisfies(body ->
                        assertThat(body).contains("My day is full\n\nSorry.").doesNotContain("published"));
    }

    @Test
    void letsTheAskingPersonTakeBackWhatWasAcceptedSoThatBothMayAskAgain() {
        ask(asking, invited);
        accept(code());

        assertThat(takeBack(asking, Decline.SILENT)).isEqualTo(RequestDesk.Answering.DONE);

        assertThat(states()).containsExactly(Status.WITHDRAWN);
        assertThat(bodiesTo("invited")).anyMatch(body -> body.contains("takes back the meeting"));
        assertThat(ask(invited, asking)).isEqualTo(RequestDesk.Asking.ASKED);
    }

    @Test
    void tellsTheInvitedPersonWhenAnAcceptedRequestIsWithdrawn() {
        ask(asking, invited);
        accept(code());

        RequestDesk.Answering outcome =
                database.call(beans -> beans.get(RequestDesk.class).withdraw(event.id(), asking, code()));

        assertThat(outcome).isEqualTo(RequestDesk.Answering.DONE);
        assertThat(bodiesTo("invited")).anyMatch(body -> body.contains("takes back the meeting"));
    }

    @Test
    void takesBackBothRequestsWhenBothHadAsked() {
        ask(asking, invited);
        ask(invited, asking);

        assertThat(takeBack(invited, Decline.SILENT)).isEqualTo(RequestDesk.Answering.DONE);

        assertThat(states()).containsExactlyInAnyOrder(Status.DECLINED, Status.WITHDRAWN);
        assertThat(wishes()).isZero();
    }

    @Test
    void takesBackWhatIsAgreedOnlyAndOnlyForTheTwo() {
        ask(asking, invited);
        long third = event.approved("third");

        assertThat(takeBack(invited, Decline.SILENT)).isEqualTo(RequestDesk.Answering.TOO_LATE);
        accept(code());
        assertThat(takeBack(third, Decline.SILENT)).isEqualTo(RequestDesk.Answering.UNKNOWN);

        assertThat(states()).containsExactly(Status.ACCEPTED);
    }

    @Test
    void takesBackOnceWhenBothDoAtTheSameMoment() {
        ask(asking, invited);
        accept(code());
        Callable<RequestDesk.Answering> one = () -> takeBack(asking, Decline.SILENT);
        Callable<RequestDesk.Answering> other = () -> takeBack(invited, Decline.SILENT);

        assertThat(Race.between(one, other))
                .containsExactlyInAnyOrder(RequestDesk.Answering.DONE, RequestDesk.Answering.TOO_LATE);
    }

    @Test
    void refusesASecondRequestOfTheSamePairInTheDatabaseItself() {
        ask(asking, invited);

        assertThatThrownBy(() -> database.run(beans -> beans.get(MeetingRequests.class)
                        .add(event.id(), asking, invited, Wish.WANT, "", Status.PENDING)))
                .isInstanceOf(PersistenceException.class);
    }

    private RequestDesk.Asking ask(long from, long to) {
        return database.call(beans -> beans.get(RequestDesk.class).ask(event.id(), from, to, Wish.WANT, "Hello"));
    }

    private RequestDesk.Answering accept(PublicCode code) {
        return database.call(beans -> beans.get(RequestDesk.class).accept(event.id(), invited, code));
    }

    private RequestDesk.Answering decline(PublicCode code) {
        return decline(code, Decline.SILENT);
    }

    private RequestDesk.Answering decline(PublicCode code, Decline decline) {
        return database.call(beans -> beans.get(RequestDesk.class).decline(event.id(), invited, code, decline));
    }

    private RequestDesk.Answering takeBack(long participant, Decline decline) {
        PublicCode code = code();
        return database.call(beans -> beans.get(RequestDesk.class).takeBack(event.id(), participant, code, decline));
    }

    private boolean move(Status from, Status to) {
        return database.call(beans -> {
            MeetingRequests requests = beans.get(MeetingRequests.class);
            return requests.move(requests.find(asking, invited).orElseThrow(), from, to);
        });
    }

    private PublicCode code() {
        return request().code();
    }

    private MeetingRequest request() {
        return database.call(
                beans -> beans.get(MeetingRequests.class).find(asking, invited).orElseThrow());
    }

    private List<Status> states() {
        return database.call(beans -> beans.get(MeetingRequests.class).ofEvent(event.id()).stream()
                .map(MeetingRequest::status)
                .toList());
    }

    private int wishes() {
        return database.call(beans ->
                beans.get(Wishes.class).of(event.id(), Wishes.Pending.LEFT_OUT).size());
    }

    private long mailsTo(String name) {
        return bodiesTo(name).size();
    }

    private List<String> bodiesTo(String name) {
        String address = event.addressOf(name);
        return database.call(beans -> beans.get(Outbox.class).newest(100).stream()
                .filter(mail -> mail.recipient().equals(address))
                .map(Mail::body)
                .toList());
    }
}
