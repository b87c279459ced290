package eu.visavis.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Author;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.PublicCode;
import eu.visavis.mail.Mail;
import eu.visavis.matchmaking.Decline;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.RequestDesk;
import eu.visavis.registration.Admission;
import eu.visavis.registration.Arrivals;
import eu.visavis.registration.Participants;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class WebhookDbTest {
    private static final Set<WebhookKind> ALL = EnumSet.allOf(WebhookKind.class);

    private final Database database;
    private final SampleEvent event;
    private final List<Listener> listeners = new ArrayList<>();

    WebhookDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
    }

    /** Tests share a database: nothing of one is due in the next. */
    @BeforeEach
    void removeWhatOthersLeft() {
        database.run(
                beans -> beans.entities().createQuery("delete from Webhook w").executeUpdate());
    }

    @AfterEach
    void close() {
        listeners.forEach(Listener::close);
    }

    @Test
    void deliversWhatWasWrittenWithTheChangeSigned() {
        Listener listener = listener();
        Webhook hook = add(listener, ALL);

        publish();
        assertThat(listener.heard()).isEmpty();
        deliver(Duration.ZERO);
        deliver(Duration.ofDays(1));

        assertThat(listener.heard()).hasSize(1);
        Listener.Heard heard = listener.heard().get(0);
        assertThat(heard.isSignedWith(hook.secret().written())).isTrue();
        assertThat(heard.id()).startsWith("msg_");
        JsonObject body = json(heard.body());
        assertThat(body.getString("type")).isEqualTo("schedule.published");
        assertThat(body.getString("timestamp")).isEqualTo(Database.NOW.toString());
        JsonObject data = body.getJsonObject("data");
        assertThat(data.getString("event")).isEqualTo(event.code().value());
        assertThat(data.getInt("version")).isEqualTo(3);
        assertThat(data.getString("url")).endsWith("/api/v1/events/" + event.code() + "/schedule");
        assertThat(newest(hook).get(0).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(newest(hook).get(0).answer()).contains("204");
    }

    @Test
    void sendsNothingOfAChangeThatWasTakenBack() {
        Listener listener = listener();
        Webhook hook = add(listener, ALL);

        assertThatThrownBy(() -> database.run(beans -> {
                    note(beans);
                    beans.entities().flush();
                    throw new IllegalStateException("the change failed");
                }))
                .hasMessage("the change failed");
        deliver(Duration.ZERO);

        assertThat(newest(hook)).isEmpty();
        assertThat(listener.heard()).isEmpty();
    }

    @Test
    void tellsOfPeopleAndRequestsByTheirCodesOnly() {
        Listener listener = listener();
        add(listener, ALL);
        long ada = event.approved("Ada");
        long bo = event.approved("Bo");
        PublicCode codeOfBo = call(
                beans -> beans.get(Participants.class).get(bo).participant().code());
        observed(beans ->
                beans.get(RequestDesk.class).ask(event.id(), ada, bo, MeetingRequest.Wish.WANT, "Confidential words"));
        PublicCode request = call(beans -> beans.entities()
                .createQuery("select r.code from MeetingRequest r where r.eventId = :event", PublicCode.class)
                .setParameter("event", event.id())
                .getSingleResult());
        observed(beans -> beans.get(RequestDesk.class)
                .decline(event.id(), bo, request, new Decline(Optional.of(Decline.Reason.FULL_DAY), "Rather secret")));
        observed(beans -> beans.get(Admission.class).refuse(event.id(), codeOfBo));
        PublicCode codeOfAda = call(
                beans -> beans.get(Participants.class).get(ada).participant().code());
        observed(beans -> beans.get(Arrivals.class).receive(event.id(), codeOfAda));
        deliver(Duration.ZERO);

        assertThat(listener.heard().stream().map(heard -> json(heard.body()).getString("type")))
                .containsExactly("request.made", "request.declined", "participant.refused", "participant.arrived");
        assertThat(json(listener.heard().get(3).body()).getJsonObject("data").getString("url"))
                .endsWith("/participants/" + codeOfAda);
        JsonObject refused = json(listener.heard().get(2).body()).getJsonObject("data");
        assertThat(refused.getString("participant")).isEqualTo(codeOfBo.value());
        assertThat(refused.getString("url")).endsWith("/participants/" + codeOfBo);
        assertThat(json(listener.heard().get(1).body()).getJsonObject("data").getString("request"))
                .isEqualTo(request.value());
        listener.heard()
                .forEach(heard -> assertThat(heard.body())
                        .doesNotContainIgnoringCase("Ada")
                        .doesNotContain("Bo Ltd", "Bo.", "@", "Confidential", "secret", "FULL_DAY"));
    }

    @Test
    void tellsOnlyWhatIsWantedAndOnlyTheNetworkInWhichItHappened() {
        Listener requests = listener();
        Listener foreign = listener();
        add(requests, EnumSet.of(WebhookKind.REQUEST));
        SampleEvent other = SampleEvent.in(database);
        call(beans -> webhooks(beans).add(other.networkId(), foreign.address(), ALL));

        publish();
        database.run(beans -> {
            beans.observedBy(WebhookWriting.class);
            beans.get(AuditLog.class)
                    .note(Deed.of(Act.TABLES_CHANGED).in(other.networkId()).at(other.code()));
        });
        deliver(Duration.ZERO);

        assertThat(requests.heard()).isEmpty();
        assertThat(foreign.heard()).isEmpty();
    }

    @Test
    void triesAgainAtGrowingIntervalsWithTheSameIdUntilItIsTaken() {
        Listener listener = listener(500, 302, 404);
        Webhook hook = add(listener, ALL);
        publish();

        deliver(Duration.ZERO);
        deliver(Duration.ofSeconds(4));
        assertThat(listener.heard()).hasSize(1);
        assertThat(newest(hook).get(0).answer()).contains("500");
        assertThat(hook(hook).failingSince()).contains(Database.NOW);
        deliver(Duration.ofSeconds(5));
        deliver(Duration.ofSeconds(24));
        assertThat(listener.heard()).hasSize(2);
        deliver(Duration.ofSeconds(25));
        deliver(Duration.ofSeconds(105));
        deliver(Duration.ofDays(1));

        assertThat(listener.heard()).hasSize(4);
        assertThat(listener.heard().stream().map(Listener.Heard::id).distinct()).hasSize(1);
        assertThat(newest(hook).get(0).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(newest(hook).get(0).attempts()).isEqualTo(4);
        assertThat(hook(hook).failingSince()).isEmpty();
    }

    @Test
    void givesUpAfterThreeDaysAndShowsIt() {
        Listener listener = listener(alwaysFailing());
        Webhook hook = add(listener, ALL);
        publish();

        for (int hour = 0; hour <= 80; hour++) {
            deliver(Duration.ofHours(hour));
        }

        Delivery delivery = newest(hook).get(0);
        assertThat(delivery.state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(delivery.triedAt().orElseThrow())
                .isBetween(Database.NOW.plus(Duration.ofHours(62)), Database.NOW.plus(Delivery.TRIED_FOR));
        assertThat(hook(hook).isActive()).isTrue();
    }

    @Test
    void switchesOffAnAddressThatFailedForFiveDaysAndTellsTheNetworkOnce() {
        Listener listener = listener(alwaysFailing());
        Webhook hook = add(listener, ALL);

        for (int day = 0; day < 7; day++) {
            Duration time = Duration.ofDays(day);
            database.after(time).run(this::note);
            deliver(time);
        }

        assertThat(hook(hook).isActive()).isFalse();
        assertThat(hook(hook).failingSince()).contains(Database.NOW);
        List<Mail> mails = call(beans -> beans.entities()
                .createQuery("select m from Mail m where m.networkId = :network and m.dedupKey like :key", Mail.class)
                .setParameter("network", event.networkId())
                .setParameter("key", "webhook-off-%")
                .getResultList());
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).recipient()).isEqualTo("help@example.eu");
        assertThat(mails.get(0).body()).contains(listener.address().toString(), "5 days", "/network/webhooks");
        assertThat(newest(hook)).extracting(Delivery::state).containsOnly(Delivery.State.GIVEN_UP);
        int before = listener.heard().size();
        publish();
        deliver(Duration.ofDays(7));
        assertThat(listener.heard()).hasSize(before);
    }

    @Test
    void letsNoAddressWaitForAnotherThatFails() {
        Listener failing = listener(alwaysFailing());
        Listener fine = listener();
        add(failing, ALL);
        add(fine, ALL);
        publish();
        publish();

        deliver(Duration.ZERO);

        assertThat(fine.heard()).hasSize(2);
        assertThat(failing.heard()).hasSize(1);
    }

    @Test
    void signsWithBothSecretsForADayAfterOneWasRenewed() {
        Listener listener = listener();
        Webhook hook = add(listener, ALL);
        Webhook renewed = call(beans ->
                webhooks(beans).renewSecret(event.networkId(), hook.code()).orElseThrow());
        assertThat(renewed.secret()).isNotEqualTo(hook.secret());

        publish();
        deliver(Webhook.BOTH_SECRETS.minusSeconds(1));
        publish();
        deliver(Webhook.BOTH_SECRETS);

        Listener.Heard first = listener.heard().get(0);
        Listener.Heard second = listener.heard().get(1);
        assertThat(first.isSignedWith(renewed.secret().written())).isTrue();
        assertThat(first.isSignedWith(hook.secret().written())).isTrue();
        assertThat(second.isSignedWith(renewed.secret().written())).isTrue();
        assertThat(second.isSignedWith(hook.secret().written())).isFalse();
    }

    @Test
    void sendsNothingToAnAddressThatIsSwitchedOffUntilItIsOnAgain() {
        Listener listener = listener();
        Webhook hook = add(listener, ALL);
        publish();
        call(beans -> webhooks(beans).switchOff(event.networkId(), hook.code()));
        publish();
        call(beans -> webhooks(beans).test(event.networkId(), hook.code()));
        deliver(Duration.ZERO);

        assertThat(listener.heard()).isEmpty();
        assertThat(newest(hook)).extracting(Delivery::state).containsExactly(Delivery.State.GIVEN_UP);

        call(beans -> webhooks(beans).switchOn(event.networkId(), hook.code()));
        call(beans -> webhooks(beans).test(event.networkId(), hook.code()));
        deliver(Duration.ZERO);
        assertThat(listener.heard()).hasSize(1);
        assertThat(json(listener.heard().get(0).body()).getString("type")).isEqualTo("test");
    }

    @Test
    void forgetsMessagesAfterThirtyDaysAndWithTheirAddress() {
        Webhook hook = add(listener(), ALL);
        publish();

        forget(Duration.ofDays(30));
        assertThat(newest(hook)).hasSize(1);
        forget(Duration.ofDays(31));
        assertThat(newest(hook)).isEmpty();

        publish();
        boolean removed = call(beans -> webhooks(beans).remove(event.networkId(), hook.code()));
        assertThat(removed).isTrue();
        assertThat(newest(hook)).isEmpty();
    }

    @Test
    void leavesTheAddressesOfOtherNetworksAloneAndTakesNoMoreThanTen() {
        Webhook hook = add(listener(), ALL);
        long other = SampleEvent.in(database).networkId();

        assertThat(changes(all -> all.renewSecret(other, hook.code()))).isFalse();
        assertThat(changes(all -> all.switchOff(other, hook.code()))).isFalse();
        assertThat(changes(all -> all.test(other, hook.code()))).isFalse();
        boolean removed = call(beans -> webhooks(beans).remove(other, hook.code()));
        assertThat(removed).isFalse();
        URI address = URI.create("https://hooks.example/");
        for (int i = 1; i < Webhooks.MOST; i++) {
            assertThat(changes(all -> all.add(event.networkId(), address, ALL))).isTrue();
        }
        assertThat(changes(all -> all.add(event.networkId(), address, ALL))).isFalse();
    }

    private boolean changes(Function<Webhooks, Optional<Webhook>> use) {
        return call(beans -> use.apply(webhooks(beans)).isPresent());
    }

    private Listener listener(Integer... answers) {
        Listener listener = new Listener(answers);
        listeners.add(listener);
        return listener;
    }

    private static Integer[] alwaysFailing() {
        Integer[] answers = new Integer[100];
        Arrays.fill(answers, 503);
        return answers;
    }

    private Webhook add(Listener listener, Set<WebhookKind> kinds) {
        return call(beans -> webhooks(beans)
                .add(event.networkId(), listener.address(), kinds)
                .orElseThrow());
    }

    private void publish() {
        database.run(this::note);
    }

    private void note(Beans beans) {
        beans.observedBy(WebhookWriting.class);
        beans.get(AuditLog.class)
                .note(Deed.of(Act.SCHEDULE_PUBLISHED)
                        .in(event.networkId())
                        .at(event.code())
                        .with("version", 3));
    }

    /** In a request that comes to the event, as pages do. */
    private void observed(Consumer<Beans> work) {
        database.run(beans -> {
            beans.observedBy(WebhookWriting.class);
            beans.get(Author.class).actsIn(event.networkId(), event.code().value());
            work.accept(beans);
        });
    }

    private void deliver(Duration later) {
        database.after(later).run(beans -> {
            ReachableAddresses all = new ReachableAddresses("private", false);
            PostOffice post = new PostOffice(
                    all,
                    beans.get(Clock.class),
                    (SSLSocketFactory) SSLSocketFactory.getDefault(),
                    Duration.ofSeconds(20));
            new WebhookDelivery(beans.get(DeliveryRows.class), post, all).deliverDue();
        });
    }

    private void forget(Duration later) {
        database.after(later).run(beans -> beans.get(DeliveryRows.class).forgetOld());
    }

    private List<Delivery> newest(Webhook hook) {
        return call(beans -> webhooks(beans).newest(hook, 20));
    }

    private Webhook hook(Webhook hook) {
        return call(beans -> beans.entities().find(Webhook.class, hook.id()));
    }

    private <T> T call(Function<Beans, T> work) {
        return database.call(work);
    }

    private static Webhooks webhooks(Beans beans) {
        return beans.get(Webhooks.class);
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
