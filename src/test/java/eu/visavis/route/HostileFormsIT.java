package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Extent;
import eu.visavis.testing.Web;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Forms, sent what no browser sends, by those who may send it: every one in the full run, else half of them. The last of
 * those who share the cast, since it may do anything that a form can.
 */
@ExtendWith(Cast.Shared.class)
@Order(Integer.MAX_VALUE)
class HostileFormsIT {
    @Test
    void answersHostileFormsWithoutFailing(Cast cast) {
        SoftAssertions all = new SoftAssertions();
        int before = cast.log().length();
        for (Route route : Route.pages()) {
            if (route.isReading()
                    || route.template().equals("/sign-out")
                    || !Extent.draws(2, "hostile forms", route.toString())) {
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
        assertThat(cast.log().substring(before)).doesNotContain("Request failed, reference");
    }
}
