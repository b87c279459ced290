package eu.visavis.network;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Picture;
import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PartnersDbTest {
    private static final PartnerFacts DRESDEN = new PartnerFacts(
            "Cluster Dresden",
            "DE",
            "Sachsen",
            List.of("DED", "CZ04"),
            "https://cluster.example",
            new PartnerFacts.Contact("Silvia", "silvia@cluster.example", "+49 351 1"));
    private static final PartnerFacts LIEGE = PartnerFacts.of("BioLiège", "BE");
    private static final Picture LOGO = Picture.of(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB));

    private final Database database;
    private final long network;
    private final long other;

    PartnersDbTest(Database database) {
        this.database = database;
        this.network = SampleEvent.in(database).networkId();
        this.other = SampleEvent.in(database).networkId();
    }

    @Test
    void listsTheLeadPartnerFirstThenPartnersThenThoseAssociated() {
        add(Partner.Standing.ASSOCIATED, PartnerFacts.of("AHK", "CZ"));
        add(Partner.Standing.FULL, DRESDEN);
        add(Partner.Standing.FULL, LIEGE);

        List<Partner> all = all();

        assertThat(all)
                .extracting(Partner::standing)
                .containsExactly(
                        Partner.Standing.LEAD,
                        Partner.Standing.FULL,
                        Partner.Standing.FULL,
                        Partner.Standing.ASSOCIATED);
        assertThat(all.get(1).facts()).isEqualTo(LIEGE);
        assertThat(all.get(2).facts()).isEqualTo(DRESDEN);
    }

    @Test
    void keepsExactlyOneLead() {
        PublicCode dresden = add(Partner.Standing.FULL, DRESDEN);
        PublicCode founder = lead();

        assertThat(change(founder, Partner.Standing.FULL)).isEqualTo(Partners.Outcome.LEADS);
        assertThat(change(dresden, Partner.Standing.LEAD)).isEqualTo(Partners.Outcome.DONE);

        assertThat(lead()).isEqualTo(dresden);
        assertThat(change(founder, Partner.Standing.ASSOCIATED)).isEqualTo(Partners.Outcome.DONE);
        assertThat(remove(dresden)).isEqualTo(Partners.Outcome.LEADS);
    }

    @Test
    void keepsAPartnerThatPeopleWorkFor() {
        PublicCode founder = lead();
        change(add(Partner.Standing.FULL, DRESDEN), Partner.Standing.LEAD);

        assertThat(remove(founder)).isEqualTo(Partners.Outcome.HAS_STAFF);
        assertThat(all()).hasSize(2);
    }

    @Test
    void showsALogoUntilItIsTakenAwayOrThePartnerLeaves() {
        PublicCode code = database.call(beans -> beans.get(Partners.class)
                .add(network, Partner.Standing.FULL, DRESDEN, Optional.of(LOGO))
                .code());
        assertThat(logos()).isEqualTo(1);

        assertThat(change(code, Partner.Standing.FULL)).isEqualTo(Partners.Outcome.DONE);
        assertThat(logos()).isEqualTo(1);

        database.run(beans -> beans.get(Partners.class)
                .change(network, code, Partner.Standing.FULL, DRESDEN, Optional.empty(), true));
        assertThat(logos()).isZero();

        database.run(beans -> beans.get(Partners.class)
                .change(network, code, Partner.Standing.FULL, DRESDEN, Optional.of(LOGO), false));
        assertThat(remove(code)).isEqualTo(Partners.Outcome.DONE);
        assertThat(logos()).isZero();
        assertThat(remove(code)).isEqualTo(Partners.Outcome.GONE);
    }

    @Test
    void leavesThePartnersOfOtherNetworksAlone() {
        PublicCode code = add(Partner.Standing.FULL, DRESDEN);

        database.run(beans -> {
            Partners partners = beans.get(Partners.class);
            assertThat(partners.find(other, code)).isEmpty();
            assertThat(partners.change(other, code, Partner.Standing.FULL, LIEGE, Optional.empty(), false))
                    .isEqualTo(Partners.Outcome.GONE);
            partners.remove(other, code);
        });

        assertThat(all()).extracting(partner -> partner.facts()).contains(DRESDEN);
    }

    private PublicCode add(Partner.Standing standing, PartnerFacts facts) {
        return database.call(beans -> beans.get(Partners.class)
                .add(network, standing, facts, Optional.empty())
                .code());
    }

    private Partners.Outcome change(PublicCode code, Partner.Standing standing) {
        return database.call(beans -> {
            Partners partners = beans.get(Partners.class);
            PartnerFacts facts = partners.find(network, code).orElseThrow().facts();
            return partners.change(network, code, standing, facts, Optional.empty(), false);
        });
    }

    private Partners.Outcome remove(PublicCode code) {
        return database.call(beans -> beans.get(Partners.class).remove(network, code));
    }

    private PublicCode lead() {
        return database.call(
                beans -> beans.get(Partners.class).lead(network).orElseThrow().code());
    }

    private List<Partner> all() {
        return database.call(beans -> beans.get(Partners.class).of(network));
    }

    private int logos() {
        return database.call(beans -> beans.get(NetworkImages.class)
                .ofPartners(beans.get(Networks.class).get(network))
                .size());
    }
}
