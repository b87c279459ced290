package eu.visavis.listing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Partner;
import eu.visavis.network.PartnerFacts;
import eu.visavis.network.Partners;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ListingOfficesDbTest {
    private final ListingFixtures market;

    ListingOfficesDbTest(Database database) {
        this.market = ListingFixtures.in(database);
    }

    @Test
    void findsOfficesAnewWhenPartnersChange() {
        ListingFacts irish = market.offer("pumps").with(new ListingFacts.Publisher("Éire Ltd", "IE", "", ""));
        PublicCode code = market.published(irish);
        OptionalLong before = office(code);

        long partner = market.call(beans -> {
            beans.observedBy(ListingOffices.class);
            return beans.get(Partners.class)
                    .add(market.network(), Partner.Standing.FULL, PartnerFacts.of("Éire", "IE"), Optional.empty())
                    .id();
        });

        assertThat(before).isNotEqualTo(OptionalLong.of(partner));
        assertThat(office(code)).hasValue(partner);
    }

    private OptionalLong office(PublicCode code) {
        return market.call(beans -> market.listing(beans, code).office());
    }
}
