package eu.visavis.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TerritoriesTest {
    private final List<Territories.Territory> served = new ArrayList<>();

    @Test
    void findsThePartnerOfTheCountry() {
        serve(1, "DE");
        serve(2, "CZ");

        assertThat(responsible("CZ", "")).hasValue(2);
        assertThat(responsible("DE", "DED21")).hasValue(1);
        assertThat(responsible("PL", "PL22")).isEmpty();
    }

    @Test
    void prefersTheNarrowestRegion() {
        serve(1, "DE");
        serve(2, "DED");
        serve(3, "DED2");

        assertThat(responsible("DE", "DED21")).hasValue(3);
        assertThat(responsible("DE", "DED4")).hasValue(2);
        assertThat(responsible("DE", "DE80")).hasValue(1);
    }

    @Test
    void leavesItToAPersonWhereTwoShareARegion() {
        serve(1, "DED");
        serve(2, "DED");

        assertThat(responsible("DE", "DED21")).isEmpty();
    }

    @Test
    void leavesItToAPersonWhereTheRegionIsNotKnownAndMatters() {
        serve(1, "DE");
        serve(2, "DED");

        assertThat(responsible("DE", "")).isEmpty();
    }

    @Test
    void doesNotTrustARegionOfAnotherCountry() {
        serve(1, "DE");
        serve(2, "CZ");

        assertThat(responsible("DE", "CZ04")).hasValue(1);
    }

    @Test
    void knowsTheLettersOfGreece() {
        serve(1, "EL");
        serve(2, "DE");

        assertThat(responsible("GR", "")).hasValue(1);
        assertThat(responsible("GR", "EL30")).hasValue(1);
    }

    @Test
    void givesEverybodyToTheOnlyPartner() {
        Territories territories = new Territories(List.of(), OptionalLong.of(5));

        assertThat(territories.responsibleFor("PT", "")).hasValue(5);
    }

    private void serve(long partner, String code) {
        served.add(new Territories.Territory(code, partner));
    }

    private OptionalLong responsible(String country, String nuts) {
        return new Territories(served, OptionalLong.empty()).responsibleFor(country, nuts);
    }
}
