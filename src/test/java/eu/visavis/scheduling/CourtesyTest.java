package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.OpenRequests;
import org.junit.jupiter.api.Test;

class CourtesyTest {
    /** Counts how often somebody asks. */
    private static final class Asked extends OpenRequests {
        private int times;

        @Override
        public boolean isAny() {
            times++;
            return super.isAny();
        }
    }

    private int steps;
    private final Asked requests = new Asked();
    private final Courtesy courtesy = new Courtesy(requests, () -> steps++);

    @Test
    void stepsBackOnce() {
        courtesy.run();
        courtesy.run();

        assertThat(steps).isOne();
    }

    @Test
    void letsASearchGoOnWhileNobodyWaits() {
        courtesy.run();

        assertThat(requests.times).isOne();
    }

    @Test
    void restsWhileSomebodyWaitsButNotForEver() {
        requests.begin();

        courtesy.run();

        assertThat(requests.isAny()).isTrue();
        assertThat(requests.times).isGreaterThan(3);
    }

    @Test
    void goesOnOnceEverybodyIsAnswered() {
        requests.begin();
        requests.begin();
        requests.end();
        requests.end();

        courtesy.run();

        assertThat(requests.times).isOne();
    }
}
