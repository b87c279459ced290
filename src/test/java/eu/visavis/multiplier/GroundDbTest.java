package eu.visavis.multiplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.directory.Companies;
import eu.visavis.directory.CompanySearch;
import eu.visavis.directory.CompanySearch.Count;
import eu.visavis.directory.CompanySearch.Facet;
import eu.visavis.directory.CompanySearch.Found;
import eu.visavis.directory.search.IndexInMemory;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.ListingFacts;
import eu.visavis.listing.ListingKind;
import eu.visavis.listing.ListingReview;
import eu.visavis.listing.ListingWriting;
import eu.visavis.listing.MarketplaceSettings;
import eu.visavis.listing.Marketplaces;
import eu.visavis.listing.Side;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.network.Newcomer;
import eu.visavis.network.Partner;
import eu.visavis.network.PartnerFacts;
import eu.visavis.network.Partners;
import eu.visavis.network.Role;
import eu.visavis.network.Staff;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What could leak is made first: companies and entries of other regions, sectors and networks, and entries that nobody has read. */
@OnBothDatabases
class GroundDbTest {
    private final Database database;
    private final SampleEvent event;
    private final IndexInMemory index;
    private final Person multiplier;
    private final long partner;

    GroundDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.index = new IndexInMemory(database);
        this.partner = database.call(beans -> beans.get(Partners.class)
                .add(
                        event.networkId(),
                        Partner.Standing.FULL,
                        new PartnerFacts("Chamber", "DE", "", List.of(), "", new PartnerFacts.Contact("", "", "")),
                        Optional.empty())
                .id());
        this.multiplier = staff(Role.MULTIPLIER);
        fill();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void fill() {
        index.add(database, event.networkId(), Companies.in("Near Mill", "DE", "DED21", "25.62"));
        index.add(database, event.networkId(), Companies.in("Near Bank", "DE", "DED21", "64.19"));
        index.add(database, event.networkId(), Companies.in("Far Mill", "CZ", "CZ042", "25.62"));
        index.add(database, event.networkId(), Companies.in("=cmd()", "DE", "DED41", "28.22"));
        index.add(database, event.networkId(), Companies.in("Nowhere Mill", "", "", "25.62"));
        long foreign = SampleEvent.in(database).networkId();
        index.add(database, foreign, Companies.in("Foreign Mill", "DE", "DED21", "25.62"));
        database.run(beans -> beans.get(Marketplaces.class)
                .change(event.networkId(), new MarketplaceSettings.Rules(true, 6, 10, List.of())));
        listing("Near Entry", "DE", "DED21", true);
        listing("Far Entry", "CZ", "CZ042", true);
        listing("Secret Entry", "DE", "DED21", false);
    }

    @Test
    void givesNothingBeforeARegionIsStatedAndAllToWhoeverKeepsTheDirectory() {
        Person organiser = staff(Role.ORGANISER);
        Person observer = staff(Role.OBSERVER);

        call(beans -> {
            Grounds grounds = beans.get(Grounds.class);
            assertThat(grounds.of(event.networkId(), multiplier.id())).isEmpty();
            assertThat(grounds.of(event.networkId(), observer.id())).isEmpty();
            assertThat(grounds.of(event.networkId(), organiser.id())).contains(Ground.WHOLE);
            assertThat(grounds.state(event.networkId(), organiser.code(), ground("DED", "")))
                    .isFalse();
            assertThatThrownBy(() -> grounds.state(event.networkId(), multiplier.code(), Ground.WHOLE))
                    .isInstanceOf(IllegalArgumentException.class);
            return null;
        });
    }

    @Test
    void forgetsTheRegionWithTheRole() {
        state("DED", "C");

        call(beans -> beans.get(Staff.class).remove(event.networkId(), multiplier.code()));

        call(beans -> {
            assertThat(beans.get(Grounds.class).of(event.networkId(), multiplier.id()))
                    .isEmpty();
            assertThat(beans.get(Grounds.class).stated(event.networkId(), multiplier.id()))
                    .isEmpty();
            return null;
        });
    }

    @Test
    void findsAndCountsWithinRegionAndSectorOnly() {
        state("DED", "C");

        Found all = search("", Map.of());
        assertThat(all.total()).isEqualTo(2); // the bank is of another sector
        assertThat(all.counts().get(Facet.COUNTRY)).containsExactly(new Count("DE", 2));
        assertThat(all.counts().get(Facet.REGION))
                .noneMatch(count -> count.value().startsWith("CZ"));
        assertThat(search("mill", Map.of()).total()).isEqualTo(1);
        assertThat(search("far", Map.of()).total()).isZero();
        assertThat(search("", Map.of(Facet.COUNTRY, "CZ")).total()).isZero();
        assertThat(search("", Map.of(Facet.REGION, "CZ042")).total()).isZero();
        assertThat(search("", Map.of(Facet.ACTIVITY, "K")).total()).isZero();
        assertThat(search("farr mil", Map.of()).ids()).hasSizeLessThanOrEqualTo(1);
        long fresh = call(beans -> beans.get(GroundReading.class).newCompanies(event.networkId(), own(beans)));
        assertThat(fresh).isEqualTo(2);
    }

    @Test
    void countsAsNewWhatCameWithinThirtyDays() {
        state("DED", "");

        long later = database.after(Duration.ofDays(31))
                .call(beans -> beans.with(CompanySearch.class, index.search())
                        .get(GroundReading.class)
                        .newCompanies(event.networkId(), own(beans)));

        assertThat(later).isZero();
    }

    @Test
    void exportsWithinTheRegionOnlyAndNothingThatIsComputed() {
        state("DED", "C");

        String companies = file(true, Optional.empty());
        String entries = file(false, Optional.of(ground("DED", "")));
        String none = file(false, Optional.empty());

        assertThat(companies)
                .contains("Near Mill", "'=cmd()")
                .doesNotContain("Near Bank", "Far", "Foreign", "Nowhere", ",=cmd()");
        assertThat(entries).contains("Near Entry").doesNotContain("Far", "Secret");
        assertThat(none).doesNotContain("Entry"); // whose category is of no activity
    }

    @Test
    void exportsTheWholeDirectoryOfTheNetworkToItsKeepers() {
        assertThat(file(true, Optional.of(Ground.WHOLE)))
                .contains("Near Mill", "Near Bank", "Far Mill", "Nowhere Mill")
                .doesNotContain("Foreign");
        assertThat(file(false, Optional.of(Ground.WHOLE)))
                .contains("Near Entry", "Far Entry")
                .doesNotContain("Secret");
    }

    private Found search(String words, Map<Facet, String> filters) {
        return call(beans ->
                beans.get(GroundReading.class).companies(event.networkId(), own(beans), words, filters, 0, 10));
    }

    private Ground own(Beans beans) {
        return beans.get(Grounds.class).of(event.networkId(), multiplier.id()).orElseThrow();
    }

    /** The file of companies or of entries, of the multiplier's own ground or another. */
    private String file(boolean companies, Optional<Ground> other) {
        return call(beans -> {
            Network network = beans.get(Networks.class).get(event.networkId());
            Ground ground = other.orElseGet(() -> own(beans));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                if (companies) {
                    beans.get(GroundFiles.class).companies(network, ground, out);
                } else {
                    beans.get(GroundFiles.class).listings(network, ground, out);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    private void state(String region, String sector) {
        boolean stated = call(
                beans -> beans.get(Grounds.class).state(event.networkId(), multiplier.code(), ground(region, sector)));
        assertThat(stated).isTrue();
    }

    private static Ground ground(String region, String sector) {
        return new Ground(List.of(region), sector.isEmpty() ? List.of() : List.of(sector));
    }

    private Person staff(Role role) {
        String email = PublicCode.random() + "@staff.example";
        return database.call(beans -> {
            Partner own = beans.get(Partners.class).get(partner);
            Staff.Outcome added = beans.get(Staff.class)
                    .add(
                            beans.get(Networks.class).get(event.networkId()),
                            new Newcomer("First", "Last", email, Language.EN),
                            own.code(),
                            role);
            assertThat(added).isEqualTo(Staff.Outcome.DONE);
            return beans.get(Persons.class).findByEmail(email).orElseThrow();
        });
    }

    private void listing(String title, String country, String nuts, boolean approved) {
        database.run(beans -> {
            long category = beans.get(Networks.class).categories(event.networkId()).stream()
                    .findFirst()
                    .orElseGet(() -> beans.get(Networks.class).addCategory(event.networkId(), "things"))
                    .id();
            ListingFacts facts = new ListingFacts(
                    Side.OFFER,
                    ListingKind.PRODUCT,
                    Set.of(),
                    category,
                    new ListingFacts.Words("en", title, "summary", "body"),
                    List.of("en"),
                    new ListingFacts.Publisher("Acme", country, nuts, ""),
                    ListingFacts.Terms.NONE);
            ListingWriting writing = beans.get(ListingWriting.class);
            PublicCode code = writing.begin(event.networkId(), event.organiserId(), facts, LocalDate.of(2027, 9, 1))
                    .orElseThrow()
                    .code();
            writing.submit(event.organiserId(), code);
            if (approved) {
                beans.get(ListingReview.class).approve(event.networkId(), code, Database.NOW, Map.of());
            }
        });
    }

    private <T> T call(Function<Beans, T> work) {
        return database.call(beans -> work.apply(beans.with(CompanySearch.class, index.search())));
    }
}
