package eu.visavis.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HallTableTest {
    private static HallGuest guest(boolean showsName, boolean isPublic) {
        return new HallGuest("Anna Nováková", "Alfa s.r.o.", showsName, isPublic);
    }

    @Test
    void saysNothingOfThoseWhoDidNotConsent() {
        HallTable table = HallTable.of(7, "", List.of(guest(false, false), guest(false, false)));

        assertThat(table.isNeutral()).isTrue();
        assertThat(table.toString()).doesNotContain("Anna", "Alfa");
    }

    @Test
    void namesThoseWhoConsented() {
        HallTable table = HallTable.of(7, "", List.of(guest(true, false), guest(false, false)));

        assertThat(table.first()).isEqualTo(new HallParty("Anna Nováková", "Alfa s.r.o."));
        assertThat(table.second().isHidden()).isTrue();
        assertThat(table.isNeutral()).isFalse();
    }

    @Test
    void showsOnlyTheOrganisationOfThoseWhoArePublic() {
        HallTable table = HallTable.of(7, "", List.of(guest(false, true), guest(false, false)));

        assertThat(table.first()).isEqualTo(new HallParty("", "Alfa s.r.o."));
    }

    @Test
    void countsThoseWhoJoinAndNamesNoneOfThem() {
        HallGuest joiner = new HallGuest("Jan Joiner", "Alfa s.r.o.", true, true);
        HallTable table = HallTable.of(7, "", List.of(guest(true, true), guest(true, true), joiner));

        assertThat(table.others()).isOne();
        assertThat(table.toString()).doesNotContain("Jan");
    }
}
