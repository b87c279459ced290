package eu.visavis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asking and accepting in browsers that run no scripts. */
@ExtendWith(Demo.class)
class WithoutScriptJourneyIT {
    private static final String ASKING = "Dries Goossensaerts";
    private static final String INVITED = "Ulrike Löwenstein";

    @Test
    void leadsToAnAcceptedRequest(Demo.Stage stage) {
        try (Visitor dries = stage.visitorWithoutScript(Language.EN, Screen.PHONE);
                Visitor ulrike = stage.visitorWithoutScript(Language.DE, Screen.DESKTOP)) {
            dries.be(ASKING);
            String event = dries.path().split("/")[2];
            dries.open("/events/" + event + "/people?q=" + INVITED.replace(" ", "+"));
            dries.go(".person:has-text('" + INVITED + "') h2 a");
            dries.fill("message", "x".repeat(2001));
            dries.press("matchmaking.ask.button");
            assertThat(dries.the(".summary li").count())
                    .as("says what is too long")
                    .isEqualTo(1);
            dries.fill("message", "Shall we talk about laboratories?");
            dries.press("matchmaking.ask.button");
            dries.photograph("without-script-asked");

            ulrike.be(INVITED);
            ulrike.open("/events/" + event + "/me/requests");
            ulrike.go(".req:has-text('" + ASKING + "') form[action$='/accept'] button");
            assertThat(ulrike.the("section[aria-labelledby=accepted] .req").allTextContents())
                    .anySatisfy(request -> assertThat(request).contains(ASKING));
            ulrike.photograph("without-script-accepted");

            dries.open("/events/" + event + "/me/requests");
            assertThat(dries.the("section[aria-labelledby=accepted] .req").allTextContents())
                    .anySatisfy(request -> assertThat(request).contains(INVITED));
        }
    }
}
