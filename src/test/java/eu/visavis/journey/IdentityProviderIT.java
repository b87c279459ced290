package eu.visavis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import eu.visavis.kernel.Language;
import eu.visavis.testing.IdentityProviderProcess;
import eu.visavis.testing.Web;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An administrator sets a provider up, people of its organisation sign in with it, others do not; then it fails, and is
 * removed. The provider is a real one, in a process of its own.
 */
@ExtendWith(Demo.class)
class IdentityProviderIT {
    private static final String NAME = "St. Anna Clinics";
    private static final String PASSWORD = "correct horse";
    private static final String WANTED = "/me/data";

    @Test
    void signsPeopleOfAnOrganisationIn(Demo.Stage stage) throws Exception {
        try (IdentityProviderProcess provider = IdentityProviderProcess.start();
                Visitor silvia = stage.visitor(Language.EN, Screen.DESKTOP)) {
            silvia.beManager();
            String page = setUp(silvia, provider);
            signsInTwiceAndUnlinks(stage);
            refusesOthers(stage);
            takesAnAnswerOnceAndFromTheRightBrowser(stage);
            saysWhenItWasBrokenOff(stage);

            provider.close();

            saysThatTheProviderDoesNotAnswer(stage, silvia, page);
            remove(silvia, page);
        }
    }

    private static String setUp(Visitor silvia, IdentityProviderProcess provider) throws Exception {
        silvia.open("/my-networks");
        silvia.follow("provider.list.title");
        silvia.follow("provider.new.title");
        silvia.fill("name", NAME);
        silvia.fill("issuer", provider.issuer());
        silvia.fill("domains", "clinic.example");
        silvia.press("provider.new.button");
        String page = silvia.path();
        provider.register("visavis", "hush", silvia.the("#back").inputValue());

        silvia.press("provider.check.button");
        assertThat(silvia.the(".notice-good")).hasText(silvia.text("provider.check.good"));
        assertThat(silvia.the(".notice-wait")).hasText(silvia.text("provider.check.incomplete"));

        silvia.fill("clientId", "visavis");
        silvia.tick("active", "yes");
        silvia.press("common.save");
        assertThat(silvia.the("#secret-error")).isVisible();
        silvia.fill("secret", "hush");
        silvia.press("common.save");
        assertThat(silvia.the(".tag-good")).hasText(silvia.text("provider.state.on"));
        assertThat(silvia.page().content()).doesNotContain("hush");
        silvia.look("identity-provider");
        return page;
    }

    private static void signsInTwiceAndUnlinks(Demo.Stage stage) {
        try (Visitor anna = stage.visitor(Language.DE, Screen.PHONE)) {
            comeAs(anna, "anna");
            assertThat(anna.page()).hasURL(Pattern.compile(".*" + WANTED + "$"));
            anna.open("/me/security");
            assertThat(anna.the("#identities h3")).hasText(NAME);
            anna.look("identities");

            anna.the("form[action='/sign-out'] button").evaluate("button => button.click()");
            anna.page().waitForURL(url -> URI.create(url).getPath().equals("/"));
            goThere(anna); // where Anna is still signed in
            assertThat(anna.page()).hasURL(Pattern.compile(".*" + WANTED + "$"));

            anna.open("/me/security");
            anna.go("#identities button");
            assertThat(anna.the("#identities")).hasCount(0);
        }
    }

    private static void refusesOthers(Demo.Stage stage) {
        Map.of("guest", "OTHER_DOMAIN", "dora", "UNVERIFIED", "silent", "UNVERIFIED")
                .forEach((name, why) -> {
                    try (Visitor other = stage.visitor(Language.EN, Screen.PHONE)) {
                        comeAs(other, name);
                        assertThat(other.the("main .lede")).hasText(other.text("provider.refused." + why, NAME));
                        other.follow("provider.refused.button");
                        assertThat(other.the("input[name=to]").first()).hasValue(WANTED);
                    }
                });
    }

    /** A code that was used, another browser, and a state that nobody has asked for. */
    private static void takesAnAnswerOnceAndFromTheRightBrowser(Demo.Stage stage) {
        List<String> answers = new ArrayList<>();
        try (Visitor anna = stage.visitor(Language.DE, Screen.DESKTOP)) { // the language that her account has by now
            anna.page().onRequest((Request request) -> {
                if (request.url().contains("/back?")) {
                    answers.add(request.url());
                }
            });
            comeAs(anna, "anna");
            assertThat(anna.page()).hasURL(Pattern.compile(".*" + WANTED + "$"));
            assertThat(answers).hasSize(1);

            anna.page().navigate(answers.get(0));
            assertThat(anna.the("main .lede")).hasText(anna.text("provider.refused.LOST", NAME));
        }
        Web stranger = new Web(stage.server().base());
        URI answer = URI.create(answers.get(0));
        assertThat(stranger.get(answer.getPath() + "?" + answer.getRawQuery()).statusCode())
                .isEqualTo(400);
        begin(stranger);
        assertThat(stranger.get(answer.getPath() + "?" + answer.getRawQuery()).statusCode())
                .isEqualTo(400);
    }

    /** An answer in which another provider names itself (RFC 9207), and one without a code. */
    private static void saysWhenItWasBrokenOff(Demo.Stage stage) {
        Web somebody = new Web(stage.server().base());
        String mixed = begin(somebody).body();
        assertThat(somebody.get("/sign-in/provider/" + Web.find("sign-in%2Fprovider%2F(\\w+)%2Fback", mixed)
                                + "/back?code=c&iss=https%3A%2F%2Fother.example&state="
                                + Web.find("state=([\\w-]+)", mixed))
                        .body())
                .contains("must end in the browser in which it began");
        String way = begin(somebody).body();
        String state = Web.find("state=([\\w-]+)", way);
        String back = Web.find("sign-in%2Fprovider%2F(\\w+)%2Fback", way);

        HttpResponse<String> answer =
                somebody.get("/sign-in/provider/" + back + "/back?error=access_denied&state=" + state);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("was broken off there");
    }

    private static void saysThatTheProviderDoesNotAnswer(Demo.Stage stage, Visitor silvia, String page) {
        Web somebody = new Web(stage.server().base());
        String sign = somebody.get("/sign-in").body();
        String action = Web.find("action=\"(/sign-in/provider/\\w+)\"", sign);
        // What the provider says of itself is remembered for a while; the try reads it anew.
        silvia.open(page);
        silvia.press("provider.check.button");
        assertThat(silvia.the(".notice-wait")).hasText(silvia.text("provider.fault.CONNECTION"));
        String way = somebody.post(action, Map.of("to", WANTED)).body();

        HttpResponse<String> answer = somebody.get(action + "/back?code=c&state=" + Web.find("state=([\\w-]+)", way));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("to=" + WANTED.replace("/", "%2F"));
        silvia.open(page);
        assertThat(silvia.the(".head")).containsText(silvia.text("provider.fault.CONNECTION"));
    }

    private static void remove(Visitor silvia, String page) {
        silvia.open(page);
        silvia.the("details.confirm summary").click();
        silvia.press("provider.remove.button");
        assertThat(silvia.the(".empty")).hasText(silvia.text("provider.list.none"));
        silvia.open("/sign-in");
        assertThat(silvia.the("form[action^='/sign-in/provider']")).hasCount(0);
    }

    private static HttpResponse<String> begin(Web caller) {
        String page = caller.get("/sign-in").body();
        return caller.post(Web.find("action=\"(/sign-in/provider/\\w+)\"", page), Map.of("to", WANTED));
    }

    private static void goThere(Visitor visitor) {
        visitor.open("/sign-in?to=" + WANTED);
        visitor.button(visitor.text("provider.signIn.button", NAME)).click();
    }

    private static void comeAs(Visitor visitor, String name) {
        goThere(visitor);
        visitor.the("#username").fill(name);
        visitor.the("#password").fill(PASSWORD);
        visitor.the("button[type=submit]").click();
        visitor.page().waitForURL(Pattern.compile("^" + "http://localhost:\\d+/(me/data|sign-in/provider).*"));
    }
}
