package eu.visavis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import eu.visavis.account.secret.OneTimeCodes;
import eu.visavis.testing.Web;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A new installation without the demo: its set-up link, and the first mails it sends. */
class FirstSetUpIT {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/setup/\\S+)");
    private static final Pattern SIGN_IN = Pattern.compile("http://localhost:\\d+(/sign-in/\\S+)");
    private static final String FACTOR = "/me/security/second-factor";
    private static final long PATIENCE_MILLIS = 60_000;

    @RegisterExtension
    static final GreenMailExtension MAIL_SERVER =
            new GreenMailExtension(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    @Test
    void isSetUpOnceAndSendsEveryMailOnce() throws Exception {
        Map<String, String> settings = Map.of(
                "VISAVIS_SMTP_HOST",
                "localhost",
                "VISAVIS_SMTP_PORT",
                String.valueOf(MAIL_SERVER.getSmtp().getPort()),
                "VISAVIS_SMTP_FROM",
                "events@cluster.example");
        try (Server server = Server.start(Server.Launch.of("set-up").with(settings))) {
            Web ada = new Web(server.base());
            assertThat(ada.get("/demo").statusCode()).isEqualTo(404);
            assertThat(ada.get("/demo/mailbox").statusCode()).isEqualTo(404);
            setsUp(server, ada);
            String recoveryCode = setsUpTheSecondFactor(ada);
            createsEvent(ada);
            signsInByMail(server, recoveryCode);
        }
    }

    private static void setsUp(Server server, Web ada) {
        String link = first(LINK, server.log());
        assertThat(ada.get(link).body()).contains("name=\"network\"");
        assertThat(ada.post(link, Map.of("network", "Cluster")).statusCode()).isEqualTo(400);
        Map<String, String> form = Map.of(
                "network", "Cluster North",
                "organisation", "Cluster Office",
                "country", "DE",
                "firstName", "Ada",
                "lastName", "Organiser",
                "email", "ada@cluster.example");
        assertThat(ada.post(link, form).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/events/new"));

        Web other = new Web(server.base());
        assertThat(other.get(link).statusCode()).isEqualTo(404);
        assertThat(other.post(link, form).statusCode()).isEqualTo(404);
    }

    /** Without it nothing of the network opens, however one signed in. */
    private static String setsUpTheSecondFactor(Web ada) {
        assertThat(Web.place(ada.get("/events/new"))).isEqualTo(FACTOR);
        assertThat(Web.place(ada.get("/network"))).isEqualTo(FACTOR);
        ada.post(FACTOR, Map.of());
        String secret = Web.find(
                        "<code class=\"pre\">([A-Z2-7 ]+)</code>",
                        ada.get(FACTOR + "/set-up").body())
                .replace(" ", "");
        String codes = ada.post(FACTOR + "/set-up", Map.of("code", OneTimeCodes.codeAt(secret, Instant.now())))
                .body();
        return Web.find("<code>([0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4})</code>", codes);
    }

    private static void createsEvent(Web ada) {
        assertThat(ada.get("/events/new").statusCode()).isEqualTo(200);
        Map<String, String> event = Map.of(
                "title-en", "First event",
                "venue", "Hall",
                "town", "Kiel",
                "country", "DE",
                "zone", "Europe/Berlin",
                "acceptance", "INVITEE",
                "times", "SOLVER",
                "format", "ON_SITE",
                "open", "yes");
        assertThat(ada.post("/events/new", event).statusCode()).isEqualTo(303);
    }

    private static void signsInByMail(Server server, String recoveryCode) throws Exception {
        Web browser = new Web(server.base());
        browser.post("/sign-in", Map.of("email", "ada@cluster.example", "to", "/"));
        browser.post("/sign-in", Map.of("email", "nobody@cluster.example", "to", "/"));
        // The first one told that the second factor was set up.
        assertThat(MAIL_SERVER.waitForIncomingEmail(PATIENCE_MILLIS, 2)).isTrue();
        // A further mail shows that whatever the first round left over would have come by now.
        browser.post("/sign-in", Map.of("email", "ada@cluster.example", "to", "/events/new"));
        assertThat(MAIL_SERVER.waitForIncomingEmail(PATIENCE_MILLIS, 3)).isTrue();

        List<MimeMessage> mails = List.of(MAIL_SERVER.getReceivedMessages());
        assertThat(mails).hasSize(3).allSatisfy(FirstSetUpIT::assertOwnMail);
        assertThat(mails).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
        String link = first(SIGN_IN, text(mails.get(1)));
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        String step = Web.place(browser.post(link, Map.of()));
        assertThat(step).startsWith("/sign-in/code/");
        assertThat(browser.post(step, Map.of("code", recoveryCode)).statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/events/new").statusCode()).isEqualTo(200);
        assertThat(new Web(server.base()).post(link, Map.of()).statusCode()).isEqualTo(410);
    }

    private static void assertOwnMail(MimeMessage mail) throws Exception {
        assertThat(mail.getMessageID()).matches("<[^@>]+@localhost>");
        assertThat(mail.getAllRecipients())
                .singleElement()
                .satisfies(to -> assertThat(to.toString()).contains("ada@cluster.example"));
        assertThat(mail.getFrom()[0].toString()).contains("events@cluster.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    private static String text(MimeMessage mail) {
        try {
            return (String) mail.getContent();
        } catch (IOException | jakarta.mail.MessagingException e) {
            throw new AssertionError("Cannot read the mail", e);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
