package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.secret.OneTimeCodes;
import eu.visavis.testing.Web;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organiser with a password: led to the second factor until it is on. Leaves the account as it was. */
@ExtendWith(Cast.Shared.class)
class SigningInIT {
    private static final String PASSWORD = "r\u00fcben tanzen mittwochs";
    private static final String FACTOR = "/me/security/second-factor";

    @Test
    void letsOrganisersRestUntilTheSecondFactorIsOn(Cast cast) {
        Web byLink = cast.signInByMail(cast.staffEmail());
        assertThat(byLink.get("/network").statusCode()).isEqualTo(200);
        assertThat(byLink.post("/me/security/password", Map.of("password", PASSWORD))
                        .statusCode())
                .isEqualTo(303);

        Web byPassword = new Web(cast.base());
        assertThat(Web.place(signIn(byPassword, cast))).isEqualTo("/network");
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.pages()) {
            if (route.audience().isStaff() && route.isReading()) {
                all.assertThat(Web.place(byPassword.get(route.path(cast.values(route)))))
                        .as("%s without a second factor", route)
                        .isEqualTo(FACTOR);
            }
        }
        all.assertAll();

        turnOn(byPassword);
        assertThat(byPassword.get("/network").statusCode()).isEqualTo(200);
        assertThat(Web.place(signIn(new Web(cast.base()), cast))).startsWith("/sign-in/code/");

        byPassword.post(FACTOR + "/off", Map.of());
        assertThat(Web.place(byPassword.get("/network"))).isEqualTo(FACTOR);
        byPassword.post("/me/security/password/remove", Map.of());
        assertThat(signIn(new Web(cast.base()), cast).statusCode()).isEqualTo(400);
    }

    @Test
    void tellsNobodyWhichAddressesAreKnown(Cast cast) {
        HttpResponse<String> known = guess(cast, cast.staffEmail());
        HttpResponse<String> unknown = guess(cast, "eve@nobody.example");

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(400);
        assertThat(known.body().replace(cast.staffEmail(), "eve@nobody.example"))
                .isEqualTo(unknown.body())
                .doesNotContain("guess of");
    }

    private static HttpResponse<String> guess(Cast cast, String email) {
        return cast.nobody.post("/sign-in/password", Map.of("user", email, "password", "guess of somebody"));
    }

    private static HttpResponse<String> signIn(Web caller, Cast cast) {
        return caller.post(
                "/sign-in/password", Map.of("user", cast.staffEmail(), "password", PASSWORD, "to", "/network"));
    }

    private static void turnOn(Web caller) {
        caller.post(FACTOR, Map.of());
        String secret = Web.find(
                        "<code class=\"pre\">([A-Z2-7 ]+)</code>",
                        caller.get(FACTOR + "/set-up").body())
                .replace(" ", "");
        HttpResponse<String> codes =
                caller.post(FACTOR + "/set-up", Map.of("code", OneTimeCodes.codeAt(secret, Instant.now())));
        assertThat(codes.statusCode()).isEqualTo(200);
        assertThat(codes.body()).containsPattern("<code>[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}</code>");
    }
}
