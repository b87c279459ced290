package eu.visavis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** What organisers do with schedules, for the journeys in which somebody has to do it. */
final class Organiser {
    private static final double RUN_MILLIS = 120_000;

    private final Visitor visitor;
    private final String event;

    /** An organiser who is signed in, at work on the event of a code. */
    Organiser(Visitor visitor, String event) {
        this.visitor = visitor;
        this.event = event;
    }

    /** Orders a schedule with ten seconds of search and all open requests, and stays on the page that shows it grow. */
    void orderSchedule() {
        visitor.open("/events/" + event + "/schedule");
        visitor.tick("seconds", "10");
        if (visitor.the("input[name='pending']").count() > 0) {
            visitor.tick("pending", "yes");
        }
        visitor.press("scheduling.make.button");
    }

    /** Waits until the page of a run has turned into its result. */
    void awaitResult() {
        visitor.page().waitForSelector("#rules", new Page.WaitForSelectorOptions().setTimeout(RUN_MILLIS));
    }

    /** Ends the run in the window as soon as it has a plan, and waits for its result. */
    void stopWithPlan() {
        visitor.the(".solver dl.facts").waitFor();
        visitor.press("scheduling.run.stop");
        awaitResult();
    }

    /** Publishes the result in the window. */
    void publish() {
        visitor.unfold("details.confirm:has(form[action$='/publication'])");
        visitor.go("form[action$='/publication'] button");
        assertThat(visitor.the("#published ~ p .tag-good").count()).isPositive();
    }
}
