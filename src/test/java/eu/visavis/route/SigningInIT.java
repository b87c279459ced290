package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.secret.OneTimeCodes;
import eu.visavis.testing.SoftAuthenticator;
import eu.visavis.testing.Web;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organiser with a password: led to the second factor until there is one. Leaves the account as it was. */
@ExtendWith(Cast.Shared.class)
class SigningInIT {
    private static final String PASSWORD = "r\u00fcben tanzen mittwochs";
    private static final String PASSKEYS = "/me/security/passkeys";
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

    /** The passkey is all that the organiser has: it lets in by itself, and nothing else lets in without it. */
    @Test
    void takesAPasskeyForTheSecondFactor(Cast cast) {
        SoftAuthenticator authenticator = new SoftAuthenticator(Cast.PUBLIC_BASE, "visavis.example");
        Web byLink = cast.signInByMail(cast.staffEmail());
        byLink.post("/me/security/password", Map.of("password", PASSWORD));
        Web byPassword = new Web(cast.base());
        signIn(byPassword, cast);
        assertThat(Web.place(byPassword.get("/network"))).isEqualTo(FACTOR);

        String made = authenticator.make(
                byPassword.post(PASSKEYS + "/challenge", Map.of()).body());
        String codes =
                byPassword.post(PASSKEYS + "/new", Map.of("credential", made)).body();
        assertThat(codes).containsPattern("<code>[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}</code>");
        assertThat(byPassword.get("/network").statusCode()).isEqualTo(200);

        Web again = new Web(cast.base());
        String step = Web.place(signIn(again, cast));
        assertThat(step).startsWith("/sign-in/code/");
        assertThat(Web.place(again.get("/network"))).startsWith("/sign-in");
        String asked = again.post(step + "/passkey/challenge", Map.of()).body();
        assertThat(Web.place(again.post(step + "/passkey", Map.of("credential", authenticator.use(asked)))))
                .isEqualTo("/network");
        assertThat(again.get("/network").statusCode()).isEqualTo(200);

        Web alone = new Web(cast.base());
        String question = alone.post("/sign-in/passkey/challenge", Map.of()).body();
        assertThat(question).doesNotContain(authenticator.credentialId()).contains("\"allowCredentials\":[]");
        String answer = authenticator.use(question);
        assertThat(new Web(cast.base())
                        .post("/sign-in/passkey", Map.of("credential", answer))
                        .statusCode())
                .as("from another browser")
                .isEqualTo(400);
        assertThat(Web.place(alone.post("/sign-in/passkey", Map.of("credential", answer, "to", "/network"))))
                .isEqualTo("/network");
        assertThat(alone.get("/network").statusCode()).isEqualTo(200);

        String passkey = Web.find(
                "(" + PASSKEYS + "/\\w{10})\"", alone.get("/me/security").body());
        alone.post(passkey + "/remove", Map.of());
        alone.post("/me/security/password/remove", Map.of());
        assertThat(Web.place(byPassword.get("/network"))).isEqualTo(FACTOR);
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
