package eu.visavis.scheduling.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupShareTest {
    @Test
    void addsUpWhoHasSomethingInCommonTheGreatestGroupFirst() {
        List<PersonShare> shares = List.of(
                Shares.of(1, 1, 4), Shares.of(2, 3, 4), Shares.of(3, 2, 2), Shares.of(5, 2, 2), Shares.of(7, 0, 1));

        List<GroupShare> groups = GroupShare.by(shares, share -> share.participantId() % 2 == 0 ? "even" : "odd");

        assertThat(groups).containsExactly(new GroupShare("odd", 4, 9, 5), new GroupShare("even", 1, 4, 3));
        assertThat(groups.get(0).perPerson()).isEqualTo(1.25);
        assertThat(groups.get(1).met()).isEqualTo(0.75);
    }

    @Test
    void putsGroupsOfTheSameSizeInTheOrderOfTheirKeys() {
        List<GroupShare> groups =
                GroupShare.by(List.of(Shares.of(2, 1, 1), Shares.of(1, 1, 1)), share -> "k" + share.participantId());

        assertThat(groups).extracting(GroupShare::key).containsExactly("k1", "k2");
    }

    @Test
    void isSmallBelowThree() {
        assertThat(new GroupShare("", 2, 0, 0).isSmall()).isTrue();
        assertThat(new GroupShare("", 3, 0, 0).isSmall()).isFalse();
    }

    @Test
    void meetsNoneOfNoWishes() {
        assertThat(new GroupShare("", 2, 0, 0).met()).isZero();
    }
}
