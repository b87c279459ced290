package eu.visavis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Putting accepted requests in order, with scripts and without, on a phone. */
@ExtendWith(Demo.class)
class OrderOfImportanceIT {
    private static final String PARTICIPANT = "Dries Goossensaerts";
    private static final String ACCEPTED = "section[aria-labelledby=accepted] .req";

    @Test
    void movesARowInPlaceKeepsTheFocusAndSaysWhereItStands(Demo.Stage stage) {
        try (Visitor dries = stage.visitor(Language.EN, Screen.PHONE)) {
            openRequests(dries);
            List<String> before = ids(dries);
            String second = before.get(1).replace("request-", "");

            dries.the("#up-" + second).click();

            assertThat(dries.the("#moved")).containsText(dries.text("matchmaking.order.place", 1, before.size()));
            assertThat(ids(dries).subList(0, 2)).containsExactly(before.get(1), before.get(0));
            // It cannot rise any more: the button that is left has the focus.
            assertThat(dries.the("#down-" + second + ":focus")).hasCount(1);
            dries.look("participant-order");
        }
    }

    @Test
    void movesARowWithoutScript(Demo.Stage stage) {
        try (Visitor dries = stage.visitorWithoutScript(Language.EN, Screen.PHONE)) {
            openRequests(dries);
            List<String> before = ids(dries);

            dries.go("#down-" + before.get(0).replace("request-", ""));

            assertThat(ids(dries).subList(0, 2)).containsExactly(before.get(1), before.get(0));
            assertThat(dries.the(ACCEPTED).nth(1).textContent())
                    .contains(dries.text("matchmaking.order.place", 2, before.size()));
        }
    }

    private static void openRequests(Visitor dries) {
        dries.be(PARTICIPANT);
        // Where a person is led depends on what other tests have made.
        dries.open("/events/" + dries.demoEvent() + "/me/requests");
    }

    private static List<String> ids(Visitor visitor) {
        return visitor.the(ACCEPTED).all().stream()
                .map(row -> row.getAttribute("id"))
                .toList();
    }
}
