package eu.visavis.account.web;

import eu.visavis.web.Form;
import java.time.Duration;

/** Says in a form how long somebody has to wait for the next try. */
final class RetryWords {
    private RetryWords() {}

    /** Notes the waiting at a field: in seconds up to a minute, then in minutes. */
    static void say(Form form, String field, Duration waiting) {
        long seconds = seconds(waiting);
        if (seconds <= 60) {
            form.wrong(field, "account.signIn.waitSeconds", seconds);
        } else {
            form.wrong(field, "account.signIn.waitMinutes", minutes(waiting));
        }
    }

    /** Whole minutes after which the waiting is over. */
    static long minutes(Duration waiting) {
        return (seconds(waiting) + 59) / 60;
    }

    /** Whole seconds after which the waiting is over. */
    static long seconds(Duration waiting) {
        return waiting.plusMillis(999).toSeconds();
    }
}
