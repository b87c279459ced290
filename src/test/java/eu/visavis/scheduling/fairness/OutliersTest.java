package eu.visavis.scheduling.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutliersTest {
    @Test
    void namesNobodyWhereAllHaveWhatIsExpected() {
        Outliers outliers = found(Shares.many(1, 10, 4, 8));

        assertThat(outliers.few()).isEmpty();
        assertThat(outliers.many()).isEmpty();
        assertThat(outliers.met()).isEqualTo(0.5);
        assertThat(outliers.deviation()).isZero();
    }

    @Test
    void namesWhoHasFarFewerAndFarMore() {
        Outliers outliers = found(Shares.many(1, 20, 5, 10), List.of(Shares.of(98, 1, 10), Shares.of(99, 9, 10)));

        assertThat(outliers.few())
                .extracting(one -> one.share().participantId())
                .containsExactly(98L);
        assertThat(outliers.many())
                .extracting(one -> one.share().participantId())
                .containsExactly(99L);
        assertThat(outliers.few().get(0).expected()).isCloseTo(5, within(1e-9));
        assertThat(outliers.few().get(0).beyond()).isCloseTo(-4, within(1e-9));
    }

    /** Many wishes and many meetings are what is expected. */
    @Test
    void doesNotMindThatSomebodyIsWishedMore() {
        Outliers outliers = found(Shares.many(1, 20, 2, 4), List.of(Shares.of(99, 15, 30)));

        assertThat(outliers.many()).isEmpty();
    }

    @Test
    void namesWhoHasNoneInSpiteOfTwoWishes() {
        Outliers outliers = found(
                Shares.many(1, 6, 3, 10), Shares.many(11, 6, 0, 10), List.of(Shares.of(97, 0, 1), Shares.of(98, 0, 2)));

        assertThat(outliers.few())
                .extracting(one -> one.share().participantId())
                .contains(98L)
                .doesNotContain(97L);
    }

    @Test
    void takesLessThanAMeetingForChance() {
        // All wishes but one of 40 come true: the one without is the only one that differs, by less than one meeting.
        Outliers outliers = found(Shares.many(1, 39, 1, 1), List.of(Shares.of(99, 0, 1)));

        assertThat(outliers.few()).isEmpty();
    }

    @Test
    void doesNotExpectWhatIsNotPossible() {
        Outliers outliers = Outliers.of(new Fairness(List.of(Shares.of(1, 2, 2), new PersonShare(2, 5, 0, false))));

        assertThat(outliers.met()).isEqualTo(1);
        assertThat(outliers.few()).isEmpty();
    }

    @Test
    void putsTheFarthestFirst() {
        Outliers outliers = found(Shares.many(1, 60, 5, 10), List.of(Shares.of(98, 1, 10), Shares.of(99, 0, 10)));

        assertThat(outliers.few())
                .extracting(one -> one.share().participantId())
                .containsExactly(99L, 98L);
    }

    @SafeVarargs
    private static Outliers found(List<PersonShare>... shares) {
        return Outliers.of(new Fairness(Stream.of(shares).flatMap(List::stream).toList()));
    }
}
