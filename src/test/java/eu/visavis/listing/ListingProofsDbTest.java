package eu.visavis.listing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Document;
import eu.visavis.kernel.ProofState;
import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ListingProofsDbTest {
    private static final Document PDF = new Document(Document.Kind.PDF, new byte[] {1, 2, 3});

    private final ListingFixtures market;

    ListingProofsDbTest(Database database) {
        this.market = ListingFixtures.in(database);
    }

    @Test
    void showsNobodyWhatNobodyHasLookedAt() {
        PublicCode entry = market.published(market.offer("pumps"));
        PublicCode proof = add(entry, "ISO 13485");

        assertThat(shownFile(entry, proof)).isEmpty();
        assertThat(waiting()).containsExactly(entry);

        Listing read = read(entry);
        market.call(beans -> proofs(beans).check(read, proof, "Cluster office"));

        assertThat(shownFile(entry, proof).orElseThrow().content()).containsExactly(1, 2, 3);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void keepsDocumentsOfDraftsFromModerators() {
        add(market.draft(market.offer("pumps")), "ISO 13485");

        assertThat(waiting()).isEmpty();
    }

    @Test
    void keepsNoMoreThanMay() {
        PublicCode entry = market.draft(market.offer("pumps"));
        for (int i = 0; i < ListingProof.MOST; i++) {
            add(entry, "Document " + i);
        }

        Listing read = read(entry);
        boolean added = market.call(beans -> proofs(beans).add(read, "One more", Optional.empty(), PDF));

        assertThat(added).isFalse();
        assertThat(names(entry)).hasSize(ListingProof.MOST);
    }

    @Test
    void goesWithTheEntryAndByItself() {
        PublicCode entry = market.draft(market.offer("pumps"));
        PublicCode first = add(entry, "First");
        add(entry, "Second");

        assertThat(remove(entry, first)).isTrue();
        assertThat(remove(entry, first)).isFalse();
        assertThat(names(entry)).containsExactly("Second");

        long before = files();
        market.call(beans -> ListingFixtures.writing(beans).remove(market.author, entry));
        assertThat(files()).isEqualTo(before - 1);
    }

    private long files() {
        return market.call(beans -> beans.entities()
                .createQuery("select count(f) from ListingProofFile f", Long.class)
                .getSingleResult());
    }

    @Test
    void remindsOfTheEndOnce() {
        PublicCode entry = market.draft(market.offer("pumps"));
        LocalDate soon =
                market.call(beans -> ListingFixtures.writing(beans).today().plusDays(20));
        market.call(beans -> proofs(beans).add(market.listing(beans, entry), "ISO 13485", Optional.of(soon), PDF));
        remind();
        remind();

        assertThat(market.mailsTo("author")).containsOnlyOnce("A document of “pumps” ends soon");
        List<ProofState> states = market.call(beans -> proofs(beans).of(market.listing(beans, entry)).stream()
                .map(proof -> proof.state(soon.plusDays(1)))
                .toList());
        assertThat(states).containsExactly(ProofState.EXPIRED);
    }

    private boolean remove(PublicCode entry, PublicCode proof) {
        Listing read = read(entry);
        return market.call(beans -> proofs(beans).remove(read, proof));
    }

    private void remind() {
        market.call(beans -> {
            beans.get(ListingReminding.class).remind();
            return Map.of();
        });
    }

    private PublicCode add(PublicCode entry, String name) {
        Listing read = read(entry);
        return market.call(beans -> {
            assertThat(proofs(beans).add(read, name, Optional.empty(), PDF)).isTrue();
            beans.entities().flush();
            List<ListingProof> all = proofs(beans).of(market.listing(beans, entry));
            return all.get(all.size() - 1).code();
        });
    }

    private Optional<Document> shownFile(PublicCode entry, PublicCode proof) {
        return market.call(beans -> beans.get(PublishedListings.class)
                .find(market.network(), entry)
                .flatMap(published -> proofs(beans).file(published, proof)));
    }

    private List<PublicCode> waiting() {
        return market.call(beans -> proofs(beans).waiting(market.network()).stream()
                .map(Listing::code)
                .toList());
    }

    private List<String> names(PublicCode entry) {
        return market.call(beans -> proofs(beans).of(market.listing(beans, entry)).stream()
                .map(ListingProof::name)
                .toList());
    }

    /** As pages read it, in a transaction that is over. */
    private Listing read(PublicCode entry) {
        return market.call(beans -> market.listing(beans, entry));
    }

    private static ListingProofs proofs(Beans beans) {
        return beans.get(ListingProofs.class);
    }
}
