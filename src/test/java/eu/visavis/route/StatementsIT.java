package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Program;
import eu.visavis.testing.Web;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page and every answer below an event takes as many SQL statements for five people as for fifty, and few. */
@ExtendWith(Cast.Shared.class)
class StatementsIT {
    /**
     * Two of them are for the mark of the network and what it shows for its funder, on every page. Most takes the page of a
     * result, which also says who would get which mail if it were published.
     */
    private static final int MOST = 47;

    @Test
    void takesAsManyForFiftyAsForFive(Cast cast) throws Exception {
        Crowd five = Crowd.of(cast, 5);
        Crowd fifty = Crowd.of(cast, 50);
        Program program = cast.program("visavis_demo");
        Map<String, String> taken = new TreeMap<>();
        SoftAssertions all = new SoftAssertions();
        try (StatementCount count = cast.statements()) {
            for (Route route : Route.pages()) {
                if (!concerns(route)) {
                    continue;
                }
                int few = count.of(() -> five.caller(route).get(five.path(route)));
                int many = count.of(() -> fifty.caller(route).get(fifty.path(route)));
                assertSame(all, taken, route, few, many);
            }
            for (Route route : Route.programs()) {
                if (!concerns(route)) {
                    continue;
                }
                int few = count.of(() -> program.get(five.path(route)));
                int many = count.of(() -> program.get(fifty.path(route)));
                assertSame(all, taken, route, few, many);
            }
        }
        all.assertAll();
        assertThat(taken).hasSizeGreaterThan(35);
    }

    @Test
    void noticesStatementsThatGrow(Cast cast) throws Exception {
        Program program = cast.program("visavis_demo");
        try (StatementCount count = cast.statements()) {
            int one = count.of(() -> program.get("/api/v1/events"));
            int two = count.of(() -> {
                program.get("/api/v1/events");
                program.get("/api/v1/events");
            });

            assertThat(two).isEqualTo(2 * one);
            assertThat(one).isPositive();
        }
    }

    private static void assertSame(SoftAssertions all, Map<String, String> taken, Route route, int few, int many) {
        taken.put(route.toString(), few + " " + many);
        all.assertThat(many).as("statements of %s", route).isEqualTo(few).isLessThanOrEqualTo(MOST);
        if (!route.template().endsWith("/format")) {
            all.assertThat(few).as("statements of %s", route).isPositive();
        }
    }

    /** What is read below an event; calendars are found by a secret, and what is still to come by waiting. */
    private static boolean concerns(Route route) {
        return route.isReading()
                && route.has("event")
                && !route.has("token")
                && !route.template().endsWith("/progress")
                && !route.template().endsWith("/me/changes");
    }

    /** Makes sure that pages show what they are to show. */
    @Test
    void showsWhoIsThere(Cast cast) {
        Crowd seven = Crowd.of(cast, 7);

        String people = seven.person()
                .get("/events/" + seven.event() + "/people?list=all")
                .body();
        assertThat(Web.find("(Crowd7-6)", people)).isNotEmpty();
        assertThat(cast.organiser
                        .get("/events/" + seven.event() + "/registrations")
                        .body())
                .contains("Crowd7-0");
    }
}
