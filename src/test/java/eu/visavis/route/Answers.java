package eu.visavis.route;

import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/** What every answer must keep, whatever was asked. */
final class Answers {
    private Answers() {}

    /** Wants no failure, and nothing told of the inside. */
    static void assertKept(SoftAssertions all, String what, HttpResponse<String> answer) {
        all.assertThat(answer.statusCode()).as(abridged(what)).isLessThan(500);
        for (String inner : List.of("Exception", "\tat ", "Payara", "GlassFish")) {
            all.assertThat(answer.body().contains(inner))
                    .as("%s tells of %s", abridged(what), inner)
                    .isFalse();
        }
    }

    /** The beginning of a text that may be long. */
    static String abridged(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
