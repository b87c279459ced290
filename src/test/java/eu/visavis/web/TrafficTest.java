package eu.visavis.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final long MILLISECOND = 1_000_000;

    private final Traffic traffic = new Traffic();

    @Test
    void countsByMethodRouteAndClassOfStatus() {
        traffic.count("GET", "/events/{event}", 200, MILLISECOND);
        traffic.count("GET", "/events/{event}", 204, MILLISECOND);
        traffic.count("GET", "/events/{event}", 404, MILLISECOND);
        traffic.count("BREW", "", 405, MILLISECOND);

        assertThat(traffic.counts())
                .isEqualTo(Map.of(
                        new Traffic.Kind("GET", "/events/{event}", "2xx"), 2L,
                        new Traffic.Kind("GET", "/events/{event}", "4xx"), 1L,
                        new Traffic.Kind("OTHER", "", "4xx"), 1L));
    }

    @Test
    void sumsDurationsUpToEachBound() {
        traffic.count("GET", "/", 200, 10 * MILLISECOND);
        traffic.count("GET", "/", 200, 10 * MILLISECOND + 1);
        traffic.count("GET", "/", 200, 60_000 * MILLISECOND);

        Durations durations = traffic.durations().get("/");

        assertThat(durations.upTo()).containsExactly(1L, 2L, 2L, 2L, 2L, 2L, 2L, 2L, 2L, 2L, 3L);
        assertThat(durations.sum()).isEqualTo(60.020000001);
    }

    @Test
    void namesRoutesByTheirTemplates() throws Exception {
        assertThat(RouteNote.templateOf(Routes.class.getDeclaredMethod("list"))).isEqualTo("/events/{event}");
        assertThat(RouteNote.templateOf(Routes.class.getDeclaredMethod("one"))).isEqualTo("/events/{event}/people/{x}");
        assertThat(RouteNote.templateOf(Home.class.getDeclaredMethod("home"))).isEqualTo("/");
    }

    @Path("/events/{event}/")
    private static final class Routes {
        void list() {}

        @Path("people/{x}")
        void one() {}
    }

    @Path("/")
    private static final class Home {
        void home() {}
    }
}
