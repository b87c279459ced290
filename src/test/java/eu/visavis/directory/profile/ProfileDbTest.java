package eu.visavis.directory.profile;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.directory.DirectoryFixtures;
import eu.visavis.directory.Entries;
import eu.visavis.directory.Entry;
import eu.visavis.directory.claim.Claiming;
import eu.visavis.directory.claim.Speakers;
import eu.visavis.directory.profile.CompanyText.Origin;
import eu.visavis.directory.profile.ProfileWriting.Outcome;
import eu.visavis.kernel.Document;
import eu.visavis.kernel.ProofState;
import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ProfileDbTest {
    private static final LocalDate TODAY = LocalDate.ofInstant(Database.NOW, ZoneOffset.UTC);

    private final Database database;
    private final DirectoryFixtures directory;
    private final long company;
    private final long anna;

    ProfileDbTest(Database database) {
        this.database = database;
        this.directory = DirectoryFixtures.in(database);
        this.company = directory.company("Acme");
        this.anna = directory.person("anna@acme.example");
        database.run(beans -> assertThat(beans.get(Claiming.class).byDomain(entry(beans), anna))
                .isEqualTo(Claiming.Outcome.DONE));
    }

    @Test
    void keepsTheOriginalAndMarksTranslations() {
        state(
                new CompanyText.Facts("cs", Origin.HUMAN, "Acme", "Vyrábíme čerpadla"),
                new CompanyText.Facts("de", Origin.ORIGINAL, "", "Wir bauen Pumpen"),
                new CompanyText.Facts("en", Origin.MACHINE, "", "We build pumps"));

        CompanyProfile profile = profile();

        assertThat(profile.texts()).extracting(CompanyText.Facts::language).containsExactly("de", "cs", "en");
        assertThat(profile.textIn("en").map(CompanyText.Facts::origin)).contains(Origin.MACHINE);
        assertThat(profile.textIn("pl").map(CompanyText.Facts::about)).contains("Wir bauen Pumpen");
        assertThat(profile.nameIn("de").map(CompanyText.Facts::language)).contains("cs");
    }

    @Test
    void letsOnlyThoseWriteWhoSpeakForTheCompany() {
        long eve = directory.person("eve@beta.example");
        CompanyItem.Facts item = new CompanyItem.Facts(CompanyItem.Kind.PRODUCT, "en", "Pump", "");

        assertThat(does((writing, entry) -> writing.add(entry, eve, item))).isEqualTo(Outcome.NOT_SPEAKING);
        assertThat(does((writing, entry) -> writing.state(entry, eve, List.of(), "", List.of())))
                .isEqualTo(Outcome.NOT_SPEAKING);
        assertThat(does((writing, entry) -> writing.addMyself(entry, eve, ""))).isEqualTo(Outcome.NOT_SPEAKING);
        assertThat(does((writing, entry) -> writing.add(entry, anna, item))).isEqualTo(Outcome.DONE);
        PublicCode code = profile().items().get(0).code();
        assertThat(does((writing, entry) -> writing.removeItem(entry, eve, code)))
                .isEqualTo(Outcome.NOT_SPEAKING);
        database.run(beans -> beans.get(Claiming.class).giveBack(entry(beans), anna));
        assertThat(does((writing, entry) -> writing.removeItem(entry, anna, code)))
                .isEqualTo(Outcome.NOT_SPEAKING);

        assertThat(profile().items()).hasSize(1);
    }

    @Test
    void removesNothingOfAnotherCompany() {
        CompanyItem.Facts item = new CompanyItem.Facts(CompanyItem.Kind.PRODUCT, "en", "Pump", "");
        does((writing, entry) -> writing.add(entry, anna, item));
        PublicCode code = profile().items().get(0).code();
        long other = directory.company(DirectoryFixtures.facts("Other", "2", "https://other.example"));
        long bob = directory.person("bob@other.example");

        Outcome outcome = database.call(beans -> {
            Entry entry = beans.get(Entries.class).get(other);
            beans.get(Claiming.class).byDomain(entry, bob);
            return beans.get(ProfileWriting.class).removeItem(entry, bob, code);
        });

        assertThat(outcome).isEqualTo(Outcome.GONE);
        assertThat(profile().items()).hasSize(1);
    }

    /** The last place is given once. */
    @Test
    void keepsNoMoreThanMayBeWhenTwoWriteAtATime() {
        CompanyItem.Facts item = new CompanyItem.Facts(CompanyItem.Kind.SERVICE, "en", "Repair", "");
        database.run(beans -> {
            for (int i = 1; i < CompanyItem.MOST; i++) {
                beans.get(ProfileWriting.class).add(entry(beans), anna, item);
                beans.entities().flush();
            }
        });

        List<Outcome> outcomes = Race.between(
                () -> does((writing, entry) -> writing.add(entry, anna, item)),
                () -> does((writing, entry) -> writing.add(entry, anna, item)));

        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.DONE, Outcome.TOO_MANY);
    }

    @Test
    void marksCertificatesAndRemindsOfTheirEndOnce() {
        certificate("ISO 9001", TODAY.plusDays(20));
        certificate("ISO 13485", TODAY.minusDays(1));
        certificate("EN 1090", TODAY.plusYears(1));
        PublicCode checked = certificates().get(2).code();

        database.run(beans -> {
            assertThat(beans.get(ProfileDesk.class).check(entry(beans), checked, "Cluster office"))
                    .isTrue();
            beans.get(DirectoryChores.class).sweep();
            beans.entities().flush();
            beans.get(DirectoryChores.class).sweep();
        });

        assertThat(certificates())
                .extracting(certificate -> certificate.state(TODAY))
                .containsExactly(ProofState.UNCHECKED, ProofState.EXPIRED, ProofState.CHECKED);
        assertThat(certificates().get(2).checkedBy()).isEqualTo("Cluster office");
        assertThat(directory.mailsTo("anna@acme.example")).containsExactly("You speak for Acme", "Ends soon: ISO 9001");
        assertThat(facts().certificates()).containsExactly("ISO 9001", "EN 1090");
    }

    @Test
    void givesOutDocumentsOnceSomebodyHasLookedAtThem() {
        certificate("ISO 9001", TODAY.plusYears(1));
        PublicCode code = certificates().get(0).code();
        Document first = new Document(Document.Kind.PNG, new byte[] {1, 2});
        Document second = new Document(Document.Kind.PDF, new byte[] {3});

        assertThat(does((writing, entry) -> writing.prove(entry, anna, code, first)))
                .isEqualTo(Outcome.DONE);
        assertThat(checkedFile(code)).isEmpty();
        database.run(beans -> beans.get(ProfileDesk.class).check(entry(beans), code, "Cluster office"));
        assertThat(checkedFile(code).map(Document::kind)).contains(Document.Kind.PNG);

        does((writing, entry) -> writing.prove(entry, anna, code, second));
        assertThat(certificates().get(0).state(TODAY)).isEqualTo(ProofState.UNCHECKED);
        assertThat(checkedFile(code)).isEmpty();
        database.run(beans -> beans.get(ProfileDesk.class).check(entry(beans), code, "Cluster office"));
        assertThat(checkedFile(code).orElseThrow().content()).containsExactly(3);

        database.run(beans -> beans.get(ProfileDesk.class).hide(entry(beans), "Wrong"));
        assertThat(checkedFile(code)).isEmpty();
        does((writing, entry) -> writing.removeCertificate(entry, anna, code));
        assertThat(certificates()).isEmpty();
    }

    private Optional<Document> checkedFile(PublicCode code) {
        return directory.call(
                beans -> beans.get(Profiles.class).checkedFile(entry(beans).id(), code));
    }

    @Test
    void showsNobodyWhoHasNotAgreed() {
        does((writing, entry) -> writing.ask(
                entry, anna, new ContactPerson.Facts("Otto", directory.addressOf("otto@acme.example"), "Sales")));
        assertThat(profile().shownContacts()).isEmpty();
        String secret = secret("otto@acme.example");

        database.run(beans ->
                assertThat(beans.get(ContactAnswering.class).agree(secret)).isTrue());
        assertThat(profile().shownContacts())
                .extracting(contact -> contact.facts().name())
                .containsExactly("Otto");
        database.run(beans ->
                assertThat(beans.get(ContactAnswering.class).decline(secret)).isTrue());

        assertThat(profile().contacts()).isEmpty();
        database.run(beans ->
                assertThat(beans.get(ContactAnswering.class).agree(secret)).isFalse());
        database.run(beans ->
                assertThat(beans.get(ContactAnswering.class).agree("x")).isFalse());
    }

    @Test
    void forgetsWhoeverDoesNotAnswer() {
        does((writing, entry) -> writing.ask(entry, anna, new ContactPerson.Facts("Otto", "otto@x.example", "")));
        does((writing, entry) -> writing.addMyself(entry, anna, "Owner"));

        database.after(Duration.ofDays(31))
                .run(beans -> beans.get(DirectoryChores.class).sweep());

        assertThat(profile().contacts())
                .extracting(contact -> contact.facts().job())
                .containsExactly("Owner");
    }

    @Test
    void givesTheIndexNothingOfWhatIsHidden() {
        state(new CompanyText.Facts("en", Origin.ORIGINAL, "Acme Pumps", "We build pumps"));
        certificate("ISO 9001", TODAY.plusDays(200));
        assertThat(facts().names()).containsExactly("Acme Pumps");
        assertThat(facts().words()).contains("We build pumps");

        database.run(beans -> beans.get(ProfileDesk.class).hide(entry(beans), "not true"));
        assertThat(facts()).isEqualTo(OwnFacts.NONE);
        assertThat(profile().hiddenReason()).isEqualTo("not true");

        database.run(beans -> beans.get(ProfileDesk.class).show(entry(beans)));
        assertThat(facts().certificates()).containsExactly("ISO 9001");
    }

    @Test
    void tellsTheIndexOfEachChange() {
        Instant before = database.call(beans -> entry(beans).changedAt());

        database.after(Duration.ofMinutes(1))
                .run(beans -> beans.get(ProfileWriting.class)
                        .add(entry(beans), anna, new CompanyItem.Facts(CompanyItem.Kind.PRODUCT, "en", "Pump", "")));

        assertThat(database.<Instant>call(beans -> entry(beans).changedAt())).isAfter(before);
        assertThat(database.<Boolean>call(beans -> beans.get(Speakers.class).mayEdit(company, anna)))
                .isTrue();
    }

    private void state(CompanyText.Facts... texts) {
        assertThat(does((writing, entry) -> writing.state(entry, anna, List.of(texts), "", List.of("en"))))
                .isEqualTo(Outcome.DONE);
    }

    private void certificate(String name, LocalDate until) {
        Certificate.Facts facts = new Certificate.Facts(name, "TÜV", Optional.of(until));
        assertThat(does((writing, entry) -> writing.add(entry, anna, facts, Optional.empty())))
                .isEqualTo(Outcome.DONE);
    }

    private String secret(String address) {
        String body = directory.call(beans -> beans.entities()
                .createQuery("select m.body from Mail m where m.recipient = :to", String.class)
                .setParameter("to", directory.addressOf(address))
                .getSingleResult());
        Matcher link = Pattern.compile("/company-contact/(\\S+)").matcher(body);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private List<Certificate> certificates() {
        return profile().certificates();
    }

    private CompanyProfile profile() {
        return database.call(beans -> beans.get(Profiles.class).of(company));
    }

    private OwnFacts facts() {
        return database.call(
                beans -> beans.get(Profiles.class).facts(List.of(company)).getOrDefault(company, OwnFacts.NONE));
    }

    private Outcome does(BiFunction<ProfileWriting, Entry, Outcome> work) {
        return database.call(beans -> work.apply(beans.get(ProfileWriting.class), entry(beans)));
    }

    private Entry entry(Beans beans) {
        return beans.get(Entries.class).get(company);
    }
}
