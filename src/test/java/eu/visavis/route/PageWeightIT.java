package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Web;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How many bytes the HTML of every page has in the demo with its 150 people, as it is and packed by gzip. The first of
 * those who share the cast, so that the figures are those of the demo alone.
 */
@ExtendWith(Cast.Shared.class)
@Order(1)
class PageWeightIT {
    private static final Path FIGURES = Path.of("target", "page-weights.txt");

    /** What a page may weigh that shows a form, or some rows. */
    private static final Bound USUAL = new Bound(40, 8);

    /** Pages that show more, each with the reason. */
    private static final Map<String, Bound> HEAVY = heavy();

    /** Kibibytes as they are, and on their way. */
    private record Bound(int plain, int packed) {}

    @Test
    void staysWithinTheBoundsOfEveryPage(Cast cast) throws IOException {
        SoftAssertions all = new SoftAssertions();
        Map<String, String> figures = new TreeMap<>();
        pages(cast).forEach((name, page) -> {
            HttpResponse<String> answer = page.caller().get(page.path());
            if (answer.statusCode() != 200 || !isHtml(answer)) {
                return; // leads elsewhere, or is a file
            }
            int plain = answer.body().getBytes(StandardCharsets.UTF_8).length;
            int packed = page.caller().packedBytes(page.path());
            figures.put(name, plain + " " + packed);
            Bound bound = HEAVY.getOrDefault(name, USUAL);
            all.assertThat(plain).as("bytes of %s", name).isLessThan(bound.plain() * 1024);
            all.assertThat(packed).as("bytes of %s, packed", name).isLessThan(bound.packed() * 1024);
        });
        Files.writeString(FIGURES, figures.toString().replace(", ", System.lineSeparator()));
        all.assertAll();
        assertThat(figures.keySet()).hasSizeGreaterThan(35).containsAll(HEAVY.keySet());
    }

    private static Map<String, Bound> heavy() {
        Map<String, Bound> heavy = new LinkedHashMap<>();
        // A button for each of 150 people, and the last mails with their texts.
        heavy.put("/demo", new Bound(60, 12));
        heavy.put("/demo/mailbox", new Bound(60, 8));
        // All countries and time zones by their names, and fields for eight languages.
        heavy.put("/events/new", new Bound(64, 13));
        heavy.put("/events/{event}/settings/texts", new Bound(64, 13));
        // Fifty rows of people with what can be done, and fifty of requests between two.
        heavy.put("/events/{event}/registrations", new Bound(64, 10));
        heavy.put("/events/{event}/requests", new Bound(88, 12));
        // Boards: a cell for each of 45 tables, and of 150 people, in each of 21 slots. Tables of so many cells pack
        // well.
        heavy.put("/events/{event}/schedule/runs/{run}/tables", new Bound(460, 46));
        heavy.put("/events/{event}/schedule/runs/{run}/people", new Bound(760, 74));
        // The same cells, each of which leads to a form; all names once, for the script.
        heavy.put("/events/{event}/schedule/runs/{run}/board/tables", new Bound(220, 46));
        heavy.put("/events/{event}/schedule/runs/{run}/board/people", new Bound(330, 60));
        // Every place in each of 21 slots, and what a meeting would break there: more or fewer words, as the plan is.
        heavy.put("/events/{event}/schedule/runs/{run}/board/meetings/{meeting}", new Bound(56, 8));
        // Everybody who comes, so that they are found without network.
        heavy.put("/events/{event}/entrance/scanner", new Bound(150, 16));
        return heavy;
    }

    private record Page(Web caller, String path) {}

    /** Every page that is read, and the longest forms of those with a choice. */
    private static Map<String, Page> pages(Cast cast) {
        Map<String, Page> pages = new LinkedHashMap<>();
        for (Route route : Route.pages()) {
            if (route.isReading() && !route.has("token") && !route.template().endsWith("/progress")) {
                pages.put(route.template(), new Page(cast.insider(route), route.path(cast.values(route))));
            }
        }
        String people = "/events/{event}/people?list=all";
        pages.put(people, new Page(cast.participant, people.replace("{event}", cast.event)));
        return pages;
    }

    private static boolean isHtml(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }
}
