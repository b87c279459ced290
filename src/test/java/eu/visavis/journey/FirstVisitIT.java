package eu.visavis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import eu.visavis.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a first visit costs over a slow connection. */
@ExtendWith(Demo.class)
class FirstVisitIT {
    private static final int BYTES_OF_A_FIRST_VISIT = 120 * 1024;

    @Test
    void staysSmallAndComesFromOneHost(Demo.Stage stage) {
        try (Visitor visitor = stage.visitor(Language.EN, Screen.PHONE)) {
            List<Request> finished = new ArrayList<>();
            visitor.page().onRequestFinished(finished::add);
            visitor.open("/");
            visitor.go("main a:has-text('Health & MedTech Brokerage Day')");
            visitor.page().waitForLoadState();
            List<Request> requests = List.copyOf(finished); // asking for sizes can bring in more

            assertThat(requests).hasSizeGreaterThan(5);
            assertThat(requests)
                    .extracting(Request::url)
                    .allSatisfy(url -> assertThat(url).startsWith(stage.server().base() + "/"));
            int bytes = requests.stream()
                    .map(Request::sizes)
                    .mapToInt(size -> size.responseHeadersSize + size.responseBodySize)
                    .sum();
            assertThat(bytes)
                    .as("bytes of two pages and all that belongs to them")
                    .isLessThan(BYTES_OF_A_FIRST_VISIT);
        }
    }
}
