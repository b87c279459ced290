package eu.visavis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import eu.visavis.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organiser with a passkey and nothing else, in a browser with an authenticator that Chromium plays. */
@ExtendWith(Demo.class)
class PasskeyIT {
    private static final String PASSWORD = "drei m\u00fcde ruderboote";

    @Test
    void signsInByAPasskeyAlone(Demo.Stage stage) {
        try (Visitor silvia = stage.visitor(Language.DE, Screen.PHONE)) {
            Authenticator authenticator = new Authenticator(silvia);
            silvia.beManager();
            String email = emailOf(silvia);
            setPassword(silvia);
            add(silvia);

            silvia.context().clearCookies();
            silvia.open("/sign-in?to=/network");
            authenticator.knowsItsOwner(false);
            silvia.button(silvia.text("account.passkey.use")).click();
            assertThat(silvia.the("[data-problem=cancelled]")).isVisible();
            authenticator.knowsItsOwner(true);
            silvia.press("account.passkey.use");
            assertThat(silvia.page()).hasURL(stage.server().base() + "/network");

            silvia.context().clearCookies();
            silvia.open("/sign-in?to=/network");
            silvia.fill("user", email);
            silvia.fill("password", PASSWORD);
            silvia.the("form[action='/sign-in/password'] button").click();
            assertThat(silvia.the("h1")).hasText(silvia.text("account.code.title"));
            look(silvia, "passkey-asked");
            silvia.press("account.code.usePasskey");
            assertThat(silvia.page()).hasURL(stage.server().base() + "/network");

            remove(silvia);
        }
    }

    private static String emailOf(Visitor visitor) {
        visitor.open("/me/data");
        return visitor.the("main").innerText().replaceAll("(?s).*?(\\S+@\\S+).*", "$1");
    }

    private static void setPassword(Visitor visitor) {
        visitor.open("/me/security/password");
        visitor.fill("password", PASSWORD);
        visitor.press("account.password.save");
    }

    private static void add(Visitor visitor) {
        visitor.open("/me/security");
        visitor.follow("account.passkey.add");
        visitor.fill("name", "B\u00fcro");
        visitor.press("account.passkey.make");
        assertThat(visitor.the(".codes li")).hasCount(10);
        visitor.follow("account.codes.done");
        assertThat(visitor.the("#passkeys th[scope=row]")).hasText("B\u00fcro");
        look(visitor, "passkeys");
        visitor.follow("account.passkey.add");
        visitor.button(visitor.text("account.passkey.make")).click();
        assertThat(visitor.the("[data-problem=known]")).isVisible();
        look(visitor, "passkey-known");
    }

    private static void remove(Visitor visitor) {
        visitor.open("/me/security");
        visitor.go("#passkeys td a");
        visitor.fill("name", "Arbeit");
        visitor.press("account.passkey.save");
        assertThat(visitor.the("#passkeys th[scope=row]")).hasText("Arbeit");
        visitor.go("#passkeys td a");
        visitor.unfold("details.confirm");
        look(visitor, "passkey");
        visitor.go("details.confirm form button");
        assertThat(visitor.the("#passkeys th[scope=row]")).hasCount(0);
        visitor.go("form[action='/me/security/password/remove'] button");
    }

    private static void look(Visitor visitor, String name) {
        visitor.assertUsableByAll(name);
        visitor.assertFits(Screen.NARROW);
        visitor.resize(Screen.PHONE);
    }

    /** An authenticator as it is built into phones (Chrome DevTools Protocol, WebAuthn). */
    private static final class Authenticator {
        private final CDPSession devTools;
        private final String id;

        Authenticator(Visitor visitor) {
            devTools = visitor.context().newCDPSession(visitor.page());
            devTools.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            JsonObject added = new JsonObject();
            added.add("options", options);
            id = devTools.send("WebAuthn.addVirtualAuthenticator", added)
                    .get("authenticatorId")
                    .getAsString();
        }

        void knowsItsOwner(boolean known) {
            JsonObject wanted = new JsonObject();
            wanted.addProperty("authenticatorId", id);
            wanted.addProperty("isUserVerified", known);
            devTools.send("WebAuthn.setUserVerified", wanted);
        }
    }
}
