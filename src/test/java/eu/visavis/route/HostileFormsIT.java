package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Extent;
import eu.visavis.testing.Web;
import eu.visavis.web.Audience;
import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every form, sent what no browser sends, by those who may send it. */
@ExtendWith(Cast.Shared.class)
class HostileFormsIT {
    @Test
    void answersHostileFormsWithoutFailing(Cast cast) {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.pages()) {
            if (route.isReading() || route.template().equals("/sign-out")) {
                continue;
            }
            HostileForms bodies = new HostileForms(Extent.random(route.toString()));
            Web caller = route.audience() == Audience.ORGANISER ? cast.organiser : cast.participant;
            for (int i = 0; i < Extent.of(6, 100); i++) {
                HostileForms.Body body = bodies.next();
                HttpResponse<String> answer =
                        caller.send(route.method(), route.path(cast.values(route)), body.type(), body.content());
                String what = route + " with body " + i + " of " + body.type();
                all.assertThat(answer.statusCode()).as(what).isLessThan(500);
                for (String inner : List.of("Exception", "\tat ", "Payara", "GlassFish")) {
                    all.assertThat(answer.body().contains(inner))
                            .as("%s tells of %s", what, inner)
                            .isFalse();
                }
            }
        }
        all.assertAll();
        assertThat(cast.log()).doesNotContain("Request failed, reference");
    }
}
