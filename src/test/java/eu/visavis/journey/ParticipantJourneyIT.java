package eu.visavis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.testing.Web;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A participant's way from the public page to a table at a minute, in English, on a phone. */
@ExtendWith(Demo.class)
class ParticipantJourneyIT {
    private static final String PARTNER = "Franziska Trauntaler";

    @Test
    void leadsFromThePublicPageToATableAtAMinute(Demo.Stage stage) {
        try (Visitor robin = stage.visitor(Language.EN, Screen.PHONE);
                Visitor silvia = stage.visitor(Language.DE, Screen.DESKTOP);
                Visitor partner = stage.visitor(Language.DE, Screen.PHONE)) {
            String event = registers(robin);
            confirmsAddress(robin, event);
            isApproved(silvia, event);
            statesOfferAndNeed(robin, event);
            asksForMeeting(robin, event);
            accepts(partner, event);
            makeAndPublishSchedule(silvia, event);
            goesByOneTruth(robin, event);
            hearsAtOnceOfARepair(robin, silvia, event);
            readsTheDayWithoutNetwork(robin, event);
            subscribes(robin, stage, event);
            meetsOnline(robin, silvia, event);
        }
        assertThat(stage.server().complaints()).isEmpty();
    }

    private static String registers(Visitor robin) {
        robin.open("/");
        robin.look("participant-start");
        robin.go("main a:has-text('Health & MedTech Brokerage Day')");
        robin.look("participant-event");
        String event = robin.path().split("/")[2];
        robin.follow("registration.public.register");
        robin.press("registration.form.button");
        robin.look("participant-register-problems");
        robin.fill("firstName", "Robin");
        robin.fill("lastName", "Example");
        robin.fill("email", "robin@journey.example");
        robin.fill("organisation", "Journey Imaging Ltd");
        robin.select("country", "IE");
        robin.the("input[name='languages'][value='de']").check();
        robin.the("input[name='halves']").all().forEach(half -> half.check());
        robin.press("registration.form.button");
        assertThat(robin.heading()).isEqualTo(robin.text("registration.sent.title"));
        robin.look("participant-register-sent");
        return event;
    }

    private static void confirmsAddress(Visitor robin, String event) {
        robin.follow("common.demo.mailbox");
        robin.the("details.more:has-text('robin@journey.example') > summary")
                .first()
                .click();
        robin.look("participant-mailbox");
        robin.go("details.more[open] a");
        robin.look("participant-link");
        robin.press("account.link.button");
        assertThat(robin.path()).isEqualTo("/events/" + event + "/me");
        assertThat(robin.heading()).isEqualTo(robin.text("agenda.before.WAITING.title"));
        robin.look("participant-waiting");
    }

    private static void isApproved(Visitor silvia, String event) {
        silvia.beManager();
        silvia.open("/events/" + event + "/registrations?status=WAITING");
        silvia.look("organiser-waiting");
        silvia.button(silvia.text("registration.list.approve") + " Robin Example")
                .click();
        silvia.the("li.req:has-text('Robin Example') .tag-good").waitFor();
    }

    private static void statesOfferAndNeed(Visitor robin, String event) {
        robin.open("/events/" + event + "/me");
        assertThat(robin.heading()).isEqualTo(robin.text("agenda.before.APPROVED.title"));
        robin.follow("agenda.before.profile");
        robin.look("participant-profile");
        addsWant(robin, "marketplace.addOffer", "Ultrasound imaging software", "laboratory");
        addsWant(robin, "marketplace.addNeed", "Ceramic parts for medical devices", "medical-devices");
        assertThat(robin.the(".want h3").allTextContents())
                .containsExactly("Ultrasound imaging software", "Ceramic parts for medical devices");
    }

    private static void addsWant(Visitor robin, String link, String title, String category) {
        robin.follow(link);
        robin.look("participant-" + link.replace("marketplace.", ""));
        robin.fill("title", title);
        robin.select("category", category);
        robin.press("common.save");
    }

    private static void asksForMeeting(Visitor robin, String event) {
        robin.open("/events/" + event + "/people");
        assertThat(robin.the(".person .reasons li").count()).isPositive();
        robin.look("participant-people");
        robin.fill("q", PARTNER);
        robin.press("matchmaking.people.find");
        robin.go(".person:has-text('" + PARTNER + "') h2 a");
        robin.look("participant-person");
        robin.fill("message", "Can your ceramics be sterilised?");
        robin.tick("wish", "MUST");
        robin.press("matchmaking.ask.button");
        robin.open("/events/" + event + "/me/requests");
        assertThat(robin.the("section[aria-labelledby=waiting] .req").allTextContents())
                .singleElement()
                .satisfies(request -> assertThat(request).contains(PARTNER, robin.text("matchmaking.wish.MUST")));
        robin.look("participant-requests");
    }

    private static void accepts(Visitor partner, String event) {
        partner.be(PARTNER);
        partner.open("/events/" + event + "/me/requests");
        partner.the(".req:has-text('Robin Example') form[action$='/accept'] button")
                .click();
        partner.the(".req:has-text('Robin Example') .tag-good").waitFor();
        partner.look("participant-accepted");
    }

    private static void makeAndPublishSchedule(Visitor silvia, String event) {
        Organiser organiser = new Organiser(silvia, event);
        organiser.orderSchedule();
        organiser.stopWithPlan();
        organiser.publish();
    }

    private static void goesByOneTruth(Visitor robin, String event) {
        robin.open("/events/" + event + "/me");
        robin.look("participant-day");
        List<Appointment> onPage = Appointment.onPage(robin);
        byte[] calendar = robin.file("a[href$='agenda.ics']");
        byte[] sheet = robin.file("a[href$='agenda.pdf']");

        assertThat(onPage).singleElement().satisfies(meeting -> {
            assertThat(meeting.partner()).isEqualTo(PARTNER);
            assertThat(meeting.table()).isPositive();
        });
        assertThat(robin.the("main").textContent()).contains("Dresden");
        assertThat(Appointment.inCalendar(calendar)).isEqualTo(onPage);
        assertThat(Appointment.inSheet(sheet, onPage, robin.text("agenda.pdf.table")))
                .isEqualTo(onPage);
    }

    private static void hearsAtOnceOfARepair(Visitor robin, Visitor silvia, String event) {
        robin.open("/events/" + event + "/me");
        loses(silvia, event);

        robin.the(".notice:has-text('" + robin.text("agenda.day.changed") + "')")
                .waitFor();
        assertThat(robin.the(".stop:has-text('" + PARTNER + "')").count()).isZero();
        robin.look("participant-day-changed");

        getsBack(silvia);
        robin.the(".stop:has-text('" + PARTNER + "')").waitFor();
    }

    /** The partner is reported to be absent. */
    private static void loses(Visitor silvia, String event) {
        silvia.open("/events/" + event + "/schedule");
        silvia.follow("repair.title");
        silvia.fill("q", PARTNER);
        silvia.press("registration.list.find");
        silvia.look("organiser-repair-person");
        silvia.button(silvia.text("repair.absentOf", PARTNER)).click();
        silvia.the("button[name='all']").waitFor();
        silvia.look("organiser-repair-proposal");
        silvia.the("button[name='all']").click();
        silvia.the("#proposal .notice-good").waitFor();
    }

    /** The report is taken back. */
    private static void getsBack(Visitor silvia) {
        silvia.go("#incidents form button");
        silvia.the("button[name='all']").waitFor();
        silvia.the("button[name='all']").click();
        silvia.the("#proposal .notice-good").waitFor();
    }

    private static void meetsOnline(Visitor robin, Visitor silvia, String event) {
        robin.open("/events/" + event + "/me/profile");
        robin.tick("place", "online");
        robin.go("form:has(input[name='place']) .btn-main");
        silvia.open("/events/" + event + "/settings");
        silvia.follow("room.title");
        silvia.fill("pattern", "https://meet.example.org/");
        silvia.press("common.save");
        silvia.look("organiser-rooms-problem");
        silvia.fill("pattern", "https://meet.example.org/visavis-{room}");
        silvia.press("common.save");
        assertThat(silvia.the("a[target='_blank']").getAttribute("href"))
                .matches("https://meet\\.example\\.org/visavis-[a-z2-7]{26}");
        loses(silvia, event);
        getsBack(silvia);

        robin.open("/events/" + event + "/me");
        robin.go(".rail a[href$='/room']");
        assertThat(robin.the("h2").allTextContents()).contains(PARTNER);
        assertThat(robin.the("[data-state-words]").textContent()).contains("Dresden");
        assertThat(robin.the("main").innerHTML()).doesNotContain("meet.example.org");
        robin.look("participant-room");
        silvia.open("/events/" + event + "/settings/rooms");
        silvia.go("#meetings tr:has-text('Robin Example') a");
        assertThat(silvia.the("h2").allTextContents()).contains(PARTNER, "Robin Example");
        silvia.look("organiser-room");
    }

    private static void readsTheDayWithoutNetwork(Visitor robin, String event) {
        robin.open("/events/" + event + "/me");
        robin.page()
                .waitForFunction(
                        "() => caches.open('visavis-pages').then(c => c.keys()).then(kept => kept.length === 1)");
        robin.withoutNetwork(() -> {
            robin.page().reload();
            robin.the("[data-without-network]").waitFor();
            assertThat(Appointment.onPage(robin))
                    .singleElement()
                    .satisfies(meeting -> assertThat(meeting.partner()).isEqualTo(PARTNER));
            robin.look("participant-day-offline");
        });
        assertThat(robin.the("[data-without-network]").isHidden()).isTrue();
    }

    private static void subscribes(Visitor robin, Demo.Stage stage, String event) {
        robin.open("/events/" + event + "/me");
        List<Appointment> onPage = Appointment.onPage(robin);
        robin.follow("agenda.day.subscribe");
        robin.press("agenda.feed.make");
        robin.look("participant-subscription");
        String address = URI.create(robin.the("#address").inputValue()).getPath();
        Web calendar = new Web(stage.server().base());

        HttpResponse<String> feed = calendar.get(address);

        assertThat(feed.headers().firstValue("ETag")).isPresent();
        assertThat(Appointment.inCalendar(feed.body().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(onPage);

        robin.the("details.confirm > summary").first().click();
        robin.press("agenda.feed.renewConfirm");
        assertThat(calendar.get(address).statusCode()).isEqualTo(404);
    }
}
