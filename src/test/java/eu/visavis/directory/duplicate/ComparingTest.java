package eu.visavis.directory.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.directory.duplicate.DuplicatePair.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComparingTest {
    private long next;

    @Test
    void findsOneVatIdUnderTwoNames() {
        assertThat(reasons(
                        company("Acme GmbH", "", "DE 123456789", "01067", "Weg 1"),
                        company("Beta AG", "", "DE123456789", "80331", "Ring 2")))
                .containsExactly(Reason.VAT_ID);
    }

    @Test
    void findsANumberOnlyWhereNameOrPlaceIsAlikeToo() {
        assertThat(reasons(
                        company("Müller Maschinenbau GmbH", "HRB 4711", "", "01067", ""),
                        company("Mueller Maschinenbau", "HRB-4711", "", "09111", "")))
                .containsExactly(Reason.REGISTER_NUMBER);
        assertThat(reasons(
                        company("Müller Maschinenbau GmbH", "HRB 4711", "", "01067", ""),
                        company("Bäckerei Schulze", "HRB 4711", "", "80331", "")))
                .isEmpty(); // another court counts by itself
    }

    @Test
    void findsNamesThatDifferInFormAccentsAndSlipsAtOnePlace() {
        assertThat(reasons(
                        company("Strojírny Děčín, s.r.o.", "", "", "40502", "Labská 5"),
                        company("Strojirny Decin spol. s r. o.", "", "", "405 02", "Labska 5")))
                .containsExactly(Reason.NAME_AND_PLACE);
        assertThat(reasons(
                        company("Sächsische Werkzeugbau GmbH", "", "", "01067", "Hauptstr. 3"),
                        company("Saechsische Werkzeugbua GmbH", "", "", "01067", "Hauptstraße 3")))
                .containsExactly(Reason.NAME_AND_PLACE);
    }

    @Test
    void leavesNeighboursWithOtherNamesAndNamesakesElsewhereApart() {
        assertThat(reasons(
                        company("Autohaus Meier GmbH", "", "", "01067", "Ring 1"),
                        company("Autohaus Schulze GmbH", "", "", "01067", "Ring 1")))
                .isEmpty();
        assertThat(reasons(
                        company("Autohaus Meier GmbH", "", "", "01067", "Ring 1"),
                        company("Autohaus Meier GmbH", "", "", "80331", "Weg 7")))
                .isEmpty();
    }

    @Test
    void leavesNamesThatDifferInOneWordApartUnlessTheyShareTheStreet() {
        assertThat(reasons(
                        company("Academy of Sciences, Institute of History", "", "", "11000", ""),
                        company("Academy of Sciences, Institute of Art History", "", "", "11000", "")))
                .isEmpty();
        assertThat(reasons(
                        company("Academy of Sciences, Institute of Geology", "", "", "11000", ""),
                        company("Academy of Sciences, Institute of Hydrology", "", "", "11000", "")))
                .isEmpty();
    }

    @Test
    void leavesWhatManyShare() {
        List<Candidate> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            many.add(company("Company " + (char) ('a' + i % 26) + i * 7919, "", "DE999999999", "01067", "Street " + i));
        }

        assertThat(Comparing.among(many)).extracting(Likeness::reason).doesNotContain(Reason.VAT_ID);
    }

    @Test
    void findsTheOnesThatWereSpoiltAmongManyOthers() {
        Random random = new Random(1);
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String name = word(random) + " " + word(random) + " GmbH";
            String street = word(random) + " " + i;
            String place = String.valueOf(10_000 + i / 20);
            all.add(company(name, "", "", place, street));
            if (i % 100 == 0) {
                all.add(company(name.substring(0, name.length() - 5) + " AG", "", "", place, street));
            }
        }

        assertThat(Comparing.among(all)).hasSize(20);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private Candidate company(String name, String number, String vatId, String postalCode, String street) {
        return Candidate.of(++next, name, number, vatId, street, postalCode, "");
    }

    private static List<Reason> reasons(Candidate... candidates) {
        return Comparing.among(Arrays.asList(candidates)).stream()
                .map(Likeness::reason)
                .toList();
    }
}
