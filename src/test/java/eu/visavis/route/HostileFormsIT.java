package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Extent;
import eu.visavis.testing.Web;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every form, sent what no browser sends, by those who may send it. */
@ExtendWith(Cast.Own.class)
class HostileFormsIT {
    @Test
    void answersHostileFormsWithoutFailing(Cast cast) {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.pages()) {
            if (route.isReading() || route.template().equals("/sign-out")) {
                continue;
            }
            HostileForms bodies = new HostileForms(Extent.random(route.toString()));
            Web caller = cast.insider(route);
            for (int i = 0; i < Extent.of(3, 100); i++) {
                HostileForms.Body body = i == 0 ? bodies.multipart() : bodies.next();
                Answers.assertKept(
                        all,
                        route + " with body " + i + " of " + body.type(),
                        caller.send(route.method(), route.path(cast.values(route)), body.type(), body.content()));
            }
        }
        all.assertAll();
        assertThat(cast.log()).doesNotContain("Request failed, reference");
    }
}
