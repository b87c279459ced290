package eu.visavis.network;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Right;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void givesTheOwnerEveryRight() {
        assertThat(Role.OWNER.rights()).isEqualTo(EnumSet.allOf(Right.class));
    }

    @Test
    void letsNobodyButTheOwnerShapeTheNetwork() {
        assertThat(Arrays.stream(Role.values()).filter(role -> role.may(Right.SHAPE_NETWORK)))
                .containsExactly(Role.OWNER);
    }

    @Test
    void showsNoPeopleToTheFundingBodyAndToMultipliers() {
        assertThat(Role.OBSERVER.rights()).containsExactly(Right.READ_FIGURES);
        assertThat(Role.MULTIPLIER.rights()).containsExactlyInAnyOrder(Right.READ_FIGURES, Right.SERVE_REGION);
    }

    @Test
    void bindsOfficesToTheirPartner() {
        Post office = new Post(Role.OFFICE, OptionalLong.of(7));

        assertThat(office.office()).hasValue(7);
        assertThat(office.rights()).contains(Right.SUPPORT_PARTICIPANTS);
        assertThat(new Post(Role.ORGANISER, OptionalLong.of(7)).office()).isEmpty();
    }

    @Test
    void allowsNothingToAnOfficeOfNoPartner() {
        assertThat(new Post(Role.OFFICE, OptionalLong.empty()).rights()).isEmpty();
        assertThat(new Post(Role.ORGANISER, OptionalLong.empty()).rights()).isNotEmpty();
    }
}
