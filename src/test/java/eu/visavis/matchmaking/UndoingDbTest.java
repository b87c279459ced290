package eu.visavis.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.marketplace.ProfileEditing;
import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.marketplace.ProfileOwner;
import eu.visavis.matchmaking.MeetingRequest.Status;
import eu.visavis.network.Networks;
import eu.visavis.registration.Attendance;
import eu.visavis.registration.Cancelling;
import eu.visavis.registration.DeputyAct;
import eu.visavis.registration.DeputyActs;
import eu.visavis.registration.OwnParticulars;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each kind of deed is done on behalf of somebody by the use case that pages call, and undone. */
@OnBothDatabases
class UndoingDbTest {
    private final Database database;
    private final SampleEvent event;
    private final long own;
    private final long other;
    private final long category;

    UndoingDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.own = event.approved("own");
        this.other = event.approved("other");
        this.category = database.call(beans ->
                beans.get(Networks.class).categories(event.networkId()).get(0).id());
    }

    @Test
    void removesAnOfferThatWasAdded() {
        add("Mixing");

        assertThat(undoLast()).isEqualTo(Undoing.Outcome.DONE);

        assertThat(titles()).isEmpty();
    }

    @Test
    void saysAgainWhatAnOfferSaidBefore() {
        PublicCode code = add("Mixing");
        change(code, "Grinding");

        assertThat(undoLast()).isEqualTo(Undoing.Outcome.DONE);

        assertThat(titles()).containsExactly("Mixing");
    }

    @Test
    void bringsBackAnOfferThatWasRemoved() {
        PublicCode code = add("Mixing");
        done(
                DeputyAct.Kind.WANT_REMOVED,
                new DeputyAct.Trace(code.value(), Memory.of(facts("Mixing"))),
                beans -> beans.get(ProfileEditing.class).remove(event.id(), person(beans), code));

        assertThat(undoLast()).isEqualTo(Undoing.Outcome.DONE);

        assertThat(titles()).containsExactly("Mixing");
    }

    @Test
    void statesAgainWhatWasStatedBefore() {
        Registration before =
                database.call(beans -> beans.get(Participants.class).get(own));
        List<TimeWindow> there = before.participant().attendance().availability();
        done(DeputyAct.Kind.PROFILE_CHANGED, new DeputyAct.Trace("", Memory.of(before)), beans -> {
            OwnParticulars particulars = beans.get(OwnParticulars.class);
            particulars.change(
                    own,
                    new OwnParticulars.Stated(
                            "Other",
                            "Name",
                            List.of("de"),
                            "Boss",
                            true,
                            List.of(),
                            Optional.of(List.of(there.get(0)))));
            return true;
        });

        assertThat(undoLast()).isEqualTo(Undoing.Outcome.DONE);

        database.run(beans -> {
            Registration now = beans.get(Participants.class).get(own);
            Attendance attendance = now.participant().attendance();
            assertThat(now.person().name()).isEqualTo(before.person().name());
            assertThat(now.person().spokenLanguages()).containsExactly("en");
            assertThat(attendance.online()).isFalse();
            assertThat(attendance.jobTitle()).isEmpty();
            assertThat(attendance.availability()).isEqualTo(there);
        });
    }

    @Test
    void withdrawsWhatWasAsked() {
        PublicCode request = ask(own, other);
        note(DeputyAct.Kind.ASKED, DeputyAct.Trace.of(request));

        assertThat(undoLast()).isEqualTo(Undoing.Outcome.DONE);

        assertThat(status(request)).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void takesBackWhatWasAccepted() {
        PublicCode request = ask(other, own);
        answered(DeputyAct.Kind.ACCEPTED, request, beans -> desk(beans).accept(event.id(), own, request));

        assertThat(undoLast()).isEqualTo(Undoing.Outcome.DONE);

        assertThat(status(request)).isEqualTo(Status.DECLINED);
    }

    @Test
    void letsADeclinedRequestWaitAgain() {
        PublicCode request = ask(other, own);
        answered(
                DeputyAct.Kind.DECLINED,
                request,
                beans -> desk(beans).decline(event.id(), own, request, Decline.SILENT));

        assertThat(undoLast()).isEqualTo(Undoing.Outcome.DONE);

        assertThat(status(request)).isEqualTo(Status.PENDING);
        RequestDesk.Answering answered = database.call(beans -> desk(beans).accept(event.id(), own, request));
        assertThat(answered).isEqualTo(RequestDesk.Answering.DONE);
    }

    @Test
    void asksAgainWhatWasWithdrawn() {
        PublicCode request = ask(own, other);
        answered(DeputyAct.Kind.WITHDRAWN, request, beans -> desk(beans).withdraw(event.id(), own, request));

        assertThat(undoLast()).isEqualTo(Undoing.Outcome.DONE);

        assertThat(status(request)).isEqualTo(Status.PENDING);
        String message = database.call(beans -> beans.get(MeetingRequests.class)
                .find(event.id(), request)
                .orElseThrow()
                .message());
        assertThat(message).isEqualTo("Hello");
    }

    @Test
    void agreesAgainToWhatWasTakenBack() {
        PublicCode request = ask(other, own);
        database.run(beans -> desk(beans).accept(event.id(), own, request));
        answered(
                DeputyAct.Kind.TAKEN_BACK,
                request,
                beans -> desk(beans).takeBack(event.id(), own, request, Decline.SILENT));

        assertThat(undoLast()).isEqualTo(Undoing.Outcome.DONE);

        assertThat(status(request)).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void comesBackAndCancels() {
        done(
                DeputyAct.Kind.CANCELLED,
                DeputyAct.Trace.NONE,
                beans -> beans.get(Cancelling.class).cancel(event.id(), own));
        assertThat(undoLast()).isEqualTo(Undoing.Outcome.DONE);
        assertThat(place()).isEqualTo(Participant.Status.APPROVED);

        database.run(beans -> beans.get(Cancelling.class).cancel(event.id(), own));
        done(
                DeputyAct.Kind.CAME_BACK,
                DeputyAct.Trace.NONE,
                beans -> beans.get(Cancelling.class).comeBack(event.id(), own));
        assertThat(undoLast()).isEqualTo(Undoing.Outcome.DONE);
        assertThat(place()).isEqualTo(Participant.Status.CANCELLED);
    }

    @Test
    void undoesNothingTwiceAndNothingThatHasChangedSince() {
        PublicCode request = ask(own, other);
        note(DeputyAct.Kind.ASKED, DeputyAct.Trace.of(request));
        database.run(beans -> desk(beans).decline(event.id(), other, request, Decline.SILENT));

        assertThat(undoLast()).isEqualTo(Undoing.Outcome.TOO_LATE);
        assertThat(last().deed().undoneAt()).isEmpty();

        add("Mixing");
        undoLast();
        assertThat(undoLast()).isEqualTo(Undoing.Outcome.TOO_LATE);
    }

    @Test
    void knowsNoDeedsOfOthers() {
        add("Mixing");
        PublicCode deed = last().deed().code();

        Undoing.Outcome outcome =
                database.call(beans -> beans.get(Undoing.class).undo(event.networkId(), other, deed));
        assertThat(outcome).isEqualTo(Undoing.Outcome.UNKNOWN);
        assertThat(titles()).containsExactly("Mixing");
    }

    @Test
    void notesNothingThatWasNotDone() {
        done(
                DeputyAct.Kind.CAME_BACK,
                DeputyAct.Trace.NONE,
                beans -> beans.get(Cancelling.class).comeBack(event.id(), own));

        List<DeputyActs.Done> noted =
                database.call(beans -> beans.get(DeputyActs.class).of(own));
        assertThat(noted).isEmpty();
    }

    @Test
    void tellsTheParticipantOnceWhoActsOnItsBehalfAndWhatItWas() {
        add("Mixing");
        add("Grinding");

        database.run(beans -> {
            String address = event.addressOf("own");
            List<Mail> mails = beans.get(Outbox.class).newest(50).stream()
                    .filter(mail -> mail.recipient().equals(address))
                    .toList();
            assertThat(mails).hasSize(1);
            assertThat(mails.get(0).body()).contains("organiser-", "/me/on-behalf");
            assertThat(beans.get(DeputyListing.class).of(event.id(), own, Language.EN))
                    .extracting(DeputyListing.Line::about)
                    .containsExactly("Grinding", "Mixing");
        });
    }

    private PublicCode add(String title) {
        return database.call(beans -> beans.get(DeputyActs.class)
                .noting(
                        acting(),
                        DeputyAct.Kind.WANT_ADDED,
                        () -> beans.get(ProfileEditing.class).add(owner(beans), facts(title)),
                        code -> code.map(DeputyAct.Trace::of))
                .orElseThrow());
    }

    private void change(PublicCode code, String title) {
        done(
                DeputyAct.Kind.WANT_CHANGED,
                new DeputyAct.Trace(code.value(), Memory.of(facts("Mixing"))),
                beans -> beans.get(ProfileEditing.class).change(event.id(), person(beans), code, facts(title)));
    }

    private void answered(DeputyAct.Kind kind, PublicCode request, Function<Beans, RequestDesk.Answering> work) {
        String before = database.call(beans -> Memory.of(
                beans.get(MeetingRequests.class).find(event.id(), request).orElseThrow()));
        done(
                kind,
                new DeputyAct.Trace(request.value(), before),
                beans -> work.apply(beans) == RequestDesk.Answering.DONE);
    }

    private void note(DeputyAct.Kind kind, DeputyAct.Trace trace) {
        done(kind, trace, beans -> true);
    }

    private void done(DeputyAct.Kind kind, DeputyAct.Trace trace, Function<Beans, Boolean> work) {
        database.run(beans -> beans.get(DeputyActs.class)
                .noting(acting(), kind, () -> work.apply(beans), done -> done ? Optional.of(trace) : Optional.empty()));
    }

    private DeputyActs.Acting acting() {
        return new DeputyActs.Acting(event.organiserId(), own);
    }

    private Undoing.Outcome undoLast() {
        PublicCode deed = last().deed().code();
        return database.call(beans -> beans.get(Undoing.class).undo(event.networkId(), own, deed));
    }

    private DeputyActs.Done last() {
        return database.call(beans -> beans.get(DeputyActs.class).of(own).get(0));
    }

    private PublicCode ask(long asking, long invited) {
        return database.call(beans -> {
            desk(beans).ask(event.id(), asking, invited, MeetingRequest.Wish.WANT, "Hello");
            return beans.get(MeetingRequests.class)
                    .find(asking, invited)
                    .orElseThrow()
                    .code();
        });
    }

    private static RequestDesk desk(Beans beans) {
        return beans.get(RequestDesk.class);
    }

    private Status status(PublicCode request) {
        return database.call(beans -> beans.get(MeetingRequests.class)
                .find(event.id(), request)
                .orElseThrow()
                .status());
    }

    private Participant.Status place() {
        return database.call(
                beans -> beans.get(Participants.class).get(own).participant().status());
    }

    private List<String> titles() {
        return database.call(beans -> beans.get(CooperationProfiles.class).ofPerson(event.id(), person(beans)).stream()
                .map(profile -> profile.facts().title())
                .toList());
    }

    private long person(Beans beans) {
        return beans.get(Participants.class).get(own).person().id();
    }

    private ProfileOwner owner(Beans beans) {
        Registration registration = beans.get(Participants.class).get(own);
        return new ProfileOwner(
                event.networkId(),
                event.id(),
                registration.person().id(),
                registration.organisation().id());
    }

    private ProfileFacts facts(String title) {
        return new ProfileFacts(
                CooperationProfile.Kind.OFFER, "en", title, "Of \"powders\"", category, List.of("24000000"), "");
    }
}
