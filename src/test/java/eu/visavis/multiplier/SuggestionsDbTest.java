package eu.visavis.multiplier;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.ListingFacts;
import eu.visavis.listing.ListingKind;
import eu.visavis.listing.ListingReview;
import eu.visavis.listing.ListingWriting;
import eu.visavis.listing.MarketplaceSettings;
import eu.visavis.listing.Marketplaces;
import eu.visavis.listing.Side;
import eu.visavis.network.Networks;
import eu.visavis.network.Partner;
import eu.visavis.network.PartnerFacts;
import eu.visavis.network.Partners;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SuggestionsDbTest {
    private final Database database;
    private final SampleEvent event;
    private final long partner;
    private final String address;

    SuggestionsDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.address = PublicCode.random() + "@member.example";
        this.partner = database.call(beans -> {
            beans.get(Marketplaces.class)
                    .change(event.networkId(), new MarketplaceSettings.Rules(true, 6, 10, List.of()));
            return beans.get(Partners.class)
                    .add(
                            event.networkId(),
                            Partner.Standing.FULL,
                            new PartnerFacts("Chamber", "DE", "", List.of(), "", new PartnerFacts.Contact("", "", "")),
                            Optional.empty())
                    .id();
        });
    }

    @Test
    void sendsToThoseWhoAgreedAndOnce() {
        add();
        PublicCode entry = listing(true);

        assertThat(suggest(entry, Duration.ZERO)).isEqualTo(Suggestions.Outcome.DONE);
        send();
        assertThat(mails()).hasSize(1); // the question alone

        agree();
        assertThat(suggest(entry, Duration.ZERO)).isEqualTo(Suggestions.Outcome.BEFORE);
        assertThat(suggest(listing(true), Duration.ZERO)).isEqualTo(Suggestions.Outcome.DONE);
        send();
        send();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void suggestsNothingThatNobodyHasRead() {
        add();
        agree();

        assertThat(suggest(listing(false), Duration.ZERO)).isEqualTo(Suggestions.Outcome.GONE);
        assertThat(suggest(PublicCode.random(), Duration.ZERO)).isEqualTo(Suggestions.Outcome.GONE);
    }

    @Test
    void keepsToItsRate() {
        for (int i = 0; i < Suggestions.MOST; i++) {
            assertThat(suggest(listing(true), Duration.ZERO)).isEqualTo(Suggestions.Outcome.DONE);
        }

        assertThat(suggest(listing(true), Duration.ZERO)).isEqualTo(Suggestions.Outcome.TOO_MANY);
        assertThat(suggest(listing(true), Suggestions.WHILE.plusMinutes(1))).isEqualTo(Suggestions.Outcome.DONE);
    }

    @Test
    void neverAddsAgainWhoLeft() {
        add();
        agree();
        database.run(beans -> {
            String secret = beans.get(Members.class).of(partner).get(0).secret();
            beans.get(Members.class).leave(secret);
            beans.get(Members.class).leave(secret);
            assertThat(beans.get(Members.class).agree(secret)).isFalse();
        });

        assertThat(add().left()).isEqualTo(1);
        database.run(beans -> assertThat(beans.get(Members.class).of(partner)).isEmpty());
        assertThat(suggest(listing(true), Duration.ZERO)).isEqualTo(Suggestions.Outcome.DONE);
        send();
        assertThat(mails()).hasSize(1); // the question alone
    }

    @Test
    void forgetsWhoDoesNotAgreeInTime() {
        add();

        database.after(Members.TO_AGREE.minusMinutes(1))
                .run(beans -> beans.get(Members.class).sweep());
        database.run(beans -> assertThat(beans.get(Members.class).of(partner)).hasSize(1));

        database.after(Members.TO_AGREE.plusMinutes(1))
                .run(beans -> beans.get(Members.class).sweep());
        database.run(beans -> assertThat(beans.get(Members.class).of(partner)).isEmpty());
    }

    private Members.Added add() {
        return database.call(beans -> beans.get(Members.class)
                .add(event.networkId(), partner, List.of(new Members.Named("Mia", address, Language.DE))));
    }

    private void agree() {
        database.run(beans -> beans.get(Members.class)
                .agree(beans.get(Members.class).of(partner).get(0).secret()));
    }

    private Suggestions.Outcome suggest(PublicCode listing, Duration later) {
        return database.after(later)
                .call(beans -> beans.get(Suggestions.class)
                        .suggest(event.networkId(), partner, event.organiserId(), listing, "Look"));
    }

    private void send() {
        boolean more = true;
        while (more) {
            more = database.call(beans -> beans.get(Suggestions.class).sendNext());
        }
    }

    private List<String> mails() {
        return database.call(beans -> beans.entities()
                .createQuery("select m.subject from Mail m where m.recipient = :to", String.class)
                .setParameter("to", address)
                .getResultList());
    }

    private PublicCode listing(boolean approved) {
        return database.call(beans -> {
            long category = beans.get(Networks.class)
                    .addCategory(event.networkId(), PublicCode.random().value())
                    .id();
            ListingFacts facts = new ListingFacts(
                    Side.OFFER,
                    ListingKind.PRODUCT,
                    Set.of(),
                    category,
                    new ListingFacts.Words("en", "Pumps", "summary", "body"),
                    List.of("en"),
                    new ListingFacts.Publisher("Acme", "DE", "DED2", ""),
                    ListingFacts.Terms.NONE);
            ListingWriting writing = beans.get(ListingWriting.class);
            PublicCode code = writing.begin(event.networkId(), event.organiserId(), facts, LocalDate.of(2027, 9, 1))
                    .orElseThrow()
                    .code();
            writing.submit(event.organiserId(), code);
            if (approved) {
                beans.get(ListingReview.class).approve(event.networkId(), code, Database.NOW, Map.of());
            }
            return code;
        });
    }
}
