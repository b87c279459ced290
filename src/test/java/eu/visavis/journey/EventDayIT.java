package eu.visavis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.visavis.journey.PublishedMeetings.Meeting;
import eu.visavis.kernel.Language;
import eu.visavis.testing.Extent;
import eu.visavis.testing.Program;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The day of the demo's event, played through the browser at the demo's clock: people do not come or come late, two tables
 * close, two organisers work at once, a phone has no network.
 */
@ExtendWith(Demo.class)
class EventDayIT {
    private static final int ABSENT_PERCENT = Extent.of(4, 20);
    private static final int CLOSED_TABLES = 2;
    private static final double PROPOSAL_MILLIS = 60_000;
    private static final Random CHANCE = Extent.random("day");

    private Program program;
    private String event;

    @Test
    void goesOnWithoutThoseWhoDoNotComeAndTakesWhatPhonesKept(Demo.Stage stage) {
        Server.Launch launch = Server.Launch.of("day", "--demo");
        try (Server server = Server.start(launch);
                Visitor silvia = visitor(stage, server, Screen.DESKTOP);
                Visitor colleague = visitor(stage, server, Screen.PHONE)) {
            program = new Program(server.base(), "visavis_demo");
            silvia.beManager();
            event = silvia.demoEvent();
            publishBeforeTheEyesOf(stage, server, silvia);
            PublishedMeetings before = PublishedMeetings.of(program, event);
            setClock(silvia, "MORNING");
            silvia.beManager();
            colleague.beManager();

            Set<String> absent = reportAbsences(before, silvia, colleague);
            Map<String, Instant> late = reportLate(before, absent, silvia, colleague);
            closeTables(silvia);
            PublishedMeetings after = accept(silvia, colleague, before.version() + 1);

            assertThat(after.meetings()).isNotEmpty();
            assertThat(after.people()).doesNotContainAnyElementsOf(absent);
            assertThat(after.meetings()).allMatch(meeting -> meeting.table() == 0 || meeting.table() > CLOSED_TABLES);
            late.forEach((name, from) -> assertThat(after.of(name))
                    .as(name)
                    .allMatch(meeting -> !meeting.start().isBefore(from)));
            assertNobodyIsAtTwoPlaces(after);

            setClock(silvia, "EVENING");
            marksWithoutNetwork(stage, server, after);
            silvia.beManager();
            silvia.open("/events/" + event + "/figures");
            assertThat(silvia.the(".stat:has-text('" + silvia.text("event.figures.held") + "') dd")
                            .textContent())
                    .isEqualTo("1");
            silvia.look("organiser-figures-held");
        }
    }

    private static Visitor visitor(Demo.Stage stage, Server server, Screen screen) {
        return new Visitor(stage.browser(), server.base(), Language.EN, screen, true);
    }

    /** Somebody who looks at My day sees the schedule come. */
    private void publishBeforeTheEyesOf(Demo.Stage stage, Server server, Visitor silvia) {
        try (Visitor guest = visitor(stage, server, Screen.PHONE)) {
            guest.be("Trauntaler");
            guest.open("/events/" + event + "/me");
            assertThat(guest.the(".rail")).hasCount(0);
            Organiser organiser = new Organiser(silvia, event);
            organiser.orderSchedule();
            organiser.stopWithPlan();
            organiser.publish();
            guest.the(".rail").first().waitFor();
            guest.leave();
        }
    }

    private static void setClock(Visitor visitor, String moment) {
        visitor.open("/demo");
        visitor.go("button[name='moment'][value='" + moment + "']");
        assertThat(visitor.the("#clock .notice")).isVisible();
    }

    private Set<String> reportAbsences(PublishedMeetings before, Visitor... organisers) {
        List<String> people = new ArrayList<>(before.people());
        Collections.shuffle(people, CHANCE);
        Set<String> absent = new HashSet<>(people.subList(0, people.size() * ABSENT_PERCENT / 100));
        int turn = 0;
        for (String name : absent) {
            Visitor organiser = organisers[turn++ % organisers.length];
            find(organiser, name);
            organiser.button(organiser.text("repair.absentOf", name)).click();
            organiser.the("#incidents").waitFor();
        }
        return absent;
    }

    /** Two come later: each is reported by another organiser. Returns from when on they are there. */
    private Map<String, Instant> reportLate(PublishedMeetings before, Set<String> absent, Visitor... organisers) {
        List<String> first = before.people().stream()
                .filter(name -> !absent.contains(name))
                .limit(organisers.length)
                .toList();
        List<Instant> slots = before.meetings().stream()
                .map(Meeting::start)
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i < organisers.length; i++) {
            Visitor organiser = organisers[i];
            find(organiser, first.get(i));
            organiser.unfold("#people details.more");
            organiser
                    .the("#people form:has(button[value='late']) select")
                    .selectOption(slots.get(2).toString());
            organiser.go("#people button[value='late']");
        }
        return first.stream().collect(Collectors.toMap(name -> name, name -> slots.get(2)));
    }

    private void find(Visitor organiser, String name) {
        organiser.open("/events/" + event + "/repair");
        organiser.fill("q", name);
        organiser.press("registration.list.find");
    }

    private void closeTables(Visitor organiser) {
        for (int table = 1; table <= CLOSED_TABLES; table++) {
            organiser.open("/events/" + event + "/repair");
            organiser.select("table", String.valueOf(table));
            organiser.go("form[action$='/tables'] button");
        }
        organiser.photograph("organiser-day-incidents");
    }

    /** One organiser accepts while the other looks at the same proposal; what is published then is one version. */
    private PublishedMeetings accept(Visitor organiser, Visitor other, int version) {
        awaitProposal(organiser);
        other.open("/events/" + event + "/repair");
        awaitProposal(other);
        organiser.look("organiser-day-proposal");
        organiser.the("button[name='all']").click();
        organiser.the("#proposal .notice-good").waitFor();
        other.go("button[name='all']");
        assertThat(other.heading()).isEqualTo(other.text("repair.overtaken.title"));
        PublishedMeetings after = PublishedMeetings.of(program, event);
        assertThat(after.version()).isEqualTo(version);
        return after;
    }

    private static void awaitProposal(Visitor organiser) {
        organiser
                .page()
                .waitForSelector("button[name='all']", new Page.WaitForSelectorOptions().setTimeout(PROPOSAL_MILLIS));
    }

    private static void assertNobodyIsAtTwoPlaces(PublishedMeetings schedule) {
        Set<String> taken = new HashSet<>();
        for (Meeting meeting : schedule.meetings()) {
            meeting.names()
                    .forEach(name -> assertThat(taken.add(name + meeting.start()))
                            .as("%s at %s", name, meeting.start())
                            .isTrue());
            assertThat(meeting.table() == 0 || taken.add("table " + meeting.table() + meeting.start()))
                    .as("table %s at %s", meeting.table(), meeting.start())
                    .isTrue();
        }
    }

    private void marksWithoutNetwork(Demo.Stage stage, Server server, PublishedMeetings schedule) {
        String name = schedule.people().get(0);
        try (Visitor guest = visitor(stage, server, Screen.PHONE)) {
            guest.be(name);
            guest.open("/events/" + event + "/me");
            guest.page()
                    .waitForFunction(
                            "() => caches.open('visavis-pages').then(c => c.keys()).then(kept => kept.length === 1)");
            guest.look("participant-day-to-mark");
            String stop = "#"
                    + guest.the(".stop:has(form[data-later='mark'])").first().getAttribute("id");

            guest.withoutNetwork(() -> {
                guest.page().reload();
                guest.the(stop + " [data-says='met']").click();
                guest.the(stop + " [data-says='met 4']").click();
                guest.the(stop + " summary").click();
                guest.the(stop + " textarea").fill("Sends an offer");
                guest.the(stop + " .mark-note button").click();
                assertThat(guest.the("#later")).containsText("2");
                guest.page().reload();
                assertPressed(guest, stop);
                assertThat(guest.the(stop + " textarea")).hasValue("Sends an offer");
                guest.look("participant-day-marks-wait");
            });

            assertThat(guest.the("#later")).isHidden();
            guest.page().evaluate("() => localStorage.clear()");
            guest.page().reload();
            assertPressed(guest, stop);
            assertThat(guest.the(stop + " textarea")).hasValue("Sends an offer");
            guest.assertQuietConsole();
        }
    }

    private static void assertPressed(Visitor guest, String stop) {
        for (String says : List.of("met", "met 4")) {
            assertThat(guest.the(stop + " [data-says='" + says + "']")).hasAttribute("aria-pressed", "true");
        }
    }
}
