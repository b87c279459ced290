package eu.visavis.directory.claim;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.directory.DirectoryFixtures;
import eu.visavis.directory.Entries;
import eu.visavis.directory.Entry;
import eu.visavis.directory.claim.ClaimDesk.Area;
import eu.visavis.directory.claim.Claiming.Outcome;
import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ClaimingDbTest {
    private final Database database;
    private final DirectoryFixtures directory;

    ClaimingDbTest(Database database) {
        this.database = database;
        this.directory = DirectoryFixtures.in(database);
    }

    @Test
    void letsWhoeverHasAnAddressAtTheWebsiteSpeakAtOnce() {
        long company = directory.company("Acme");
        long anna = directory.person("anna@acme.example");

        assertThat(does(company, (claiming, entry) -> claiming.byDomain(entry, anna)))
                .isEqualTo(Outcome.DONE);

        assertThat(mayEdit(company, anna)).isTrue();
        assertThat(directory.mailsTo("anna@acme.example")).containsExactly("You speak for Acme");
        assertThat(does(company, (claiming, entry) -> claiming.byDomain(entry, anna)))
                .isEqualTo(Outcome.BEFORE);
    }

    @Test
    void saysWhyAnAddressShowsNothing() {
        long company = directory.company("Acme");
        long silent = directory.company(DirectoryFixtures.facts("Silent", "1", ""));
        long portal = directory.company(DirectoryFixtures.facts("Portal", "1", "https://gmail.com/portal"));

        assertThat(byDomain(company, directory.unconfirmed("eve@acme.example"))).isEqualTo(Outcome.UNCONFIRMED);
        assertThat(byDomain(company, directory.person("eve@beta.example"))).isEqualTo(Outcome.OTHER_DOMAIN);
        assertThat(byDomain(company, directory.person("eve@mail.acme.example"))).isEqualTo(Outcome.OTHER_DOMAIN);
        assertThat(byDomain(silent, directory.person("bob@acme.example"))).isEqualTo(Outcome.NO_WEBSITE);
        assertThat(byDomain(portal, directory.person("bob@gmail.com"))).isEqualTo(Outcome.PUBLIC_DOMAIN);
    }

    @Test
    void trustsNoWebsiteThatSeveralCompaniesHave() {
        long first = directory.company(DirectoryFixtures.facts("A", "1", "https://hub.example/a"));
        Stream.of("b", "c", "d")
                .forEach(name ->
                        directory.company(DirectoryFixtures.facts(name, "1", "http://WWW.hub.example/" + name)));

        assertThat(byDomain(first, directory.person("x@hub.example"))).isEqualTo(Outcome.SHARED_DOMAIN);
    }

    @Test
    void letsWhoeverTypesTheCodeOfTheLetterSpeak() {
        long company = directory.company("Acme");
        long anna = directory.person("anna@home.example");
        assertThat(does(company, (claiming, entry) -> claiming.byLetter(entry, anna, "HRB 124")))
                .isEqualTo(Outcome.OTHER_NUMBER);
        assertThat(does(company, (claiming, entry) -> claiming.byLetter(entry, anna, "hrb-123")))
                .isEqualTo(Outcome.DONE);
        LetterCode lost = letter(company, anna);
        LetterCode letter = letter(company, anna);

        assertThat(redeem(company, anna, lost.written())).isEqualTo(Outcome.WRONG_CODE);
        assertThat(mayEdit(company, anna)).isFalse();
        assertThat(redeem(company, anna, letter.written().toUpperCase(Locale.ROOT)))
                .isEqualTo(Outcome.DONE);

        assertThat(mayEdit(company, anna)).isTrue();
        assertThat(directory.mailsTo("anna@home.example"))
                .containsExactly("Letter on its way: Acme", "You speak for Acme"); // the letters were of one moment
    }

    @Test
    void storesNoCodeOfALetter() {
        long company = directory.company("Acme");
        long anna = directory.person("anna@home.example");
        does(company, (claiming, entry) -> claiming.byLetter(entry, anna, "HRB123"));
        LetterCode letter = letter(company, anna);

        String stored = directory.call(beans -> (String) beans.entities()
                .createNativeQuery("select letter_hash from directory_claim where person_id = ?1")
                .setParameter(1, anna)
                .getSingleResult());

        assertThat(stored).hasSize(64).doesNotContain(letter.letters());
    }

    @Test
    void takesNoCodeAfterItsTime() {
        long company = directory.company("Acme");
        long anna = directory.person("anna@home.example");
        does(company, (claiming, entry) -> claiming.byLetter(entry, anna, "HRB123"));
        LetterCode letter = letter(company, anna);

        Outcome late = database.after(Duration.ofDays(31))
                .call(beans -> claiming(beans).redeem(entry(beans, company), anna, letter.letters()));

        assertThat(late).isEqualTo(Outcome.WORTHLESS);
    }

    /** However many try at a time, five tries are all. */
    @Test
    @SuppressWarnings("unchecked")
    void countsTriesThatComeAtTheSameMoment() {
        long company = directory.company("Acme");
        long anna = directory.person("anna@home.example");
        does(company, (claiming, entry) -> claiming.byLetter(entry, anna, "HRB123"));
        LetterCode letter = letter(company, anna);
        Callable<Outcome> wrong = () -> redeem(company, anna, "wrong");

        List<Outcome> outcomes =
                Race.between(Stream.generate(() -> wrong).limit(8).toArray(Callable[]::new));

        assertThat(outcomes).filteredOn(Outcome.WRONG_CODE::equals).hasSize(4);
        assertThat(outcomes).filteredOn(Outcome.WORTHLESS::equals).hasSize(4);
        assertThat(redeem(company, anna, letter.letters())).isEqualTo(Outcome.WORTHLESS);
    }

    /** Two forms sent at once make one claim. */
    @Test
    void makesOneClaimOfTwoAtATime() {
        long company = directory.company("Acme");
        long anna = directory.person("anna@acme.example");

        List<Outcome> outcomes = Race.between(() -> byDomain(company, anna), () -> byDomain(company, anna));

        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.DONE, Outcome.BEFORE);
    }

    @Test
    void letsAnOfficeDecideAndTellsWhy() {
        long company = directory.company("Acme");
        long anna = directory.person("anna@home.example");
        does(company, (claiming, entry) -> claiming.byOffice(entry, anna, "I run it"));
        PublicCode code = codeOf(company, anna);

        assertThat(decided(desk -> desk.refuse(everywhere(), code, "unknown here")))
                .isTrue();
        assertThat(decided(desk -> desk.confirm(everywhere(), code))).isFalse(); // it is decided
        does(company, (claiming, entry) -> claiming.byOffice(entry, anna, "I really do"));
        assertThat(decided(desk -> desk.confirm(everywhere(), code))).isTrue();
        assertThat(mayEdit(company, anna)).isTrue();
        assertThat(decided(desk -> desk.takeAway(everywhere(), code, "left the company")))
                .isTrue();

        assertThat(mayEdit(company, anna)).isFalse();
        assertThat(directory.mailsTo("anna@home.example"))
                .containsExactly("Not confirmed: Acme", "You speak for Acme", "You do not speak for Acme any more");
    }

    @Test
    void showsClaimsToTheNetworkAndAreaWhoseTheyAre() {
        long company = directory.company("Acme");
        long anna = directory.person("anna@home.example");
        does(company, (claiming, entry) -> claiming.byOffice(entry, anna, "I run it"));
        PublicCode code = codeOf(company, anna);
        Area foreign = new Area(DirectoryFixtures.in(database).network(), OptionalLong.empty());
        Area elsewhere = new Area(directory.network(), OptionalLong.of(-1));

        assertThat(this.<List<ClaimDesk.Claimed>>desk(desk -> desk.open(everywhere())))
                .hasSize(1);
        for (Area area : List.of(foreign, elsewhere)) {
            assertThat(this.<List<ClaimDesk.Claimed>>desk(desk -> desk.open(area)))
                    .isEmpty();
            assertThat(this.<Optional<ClaimDesk.Claimed>>desk(desk -> desk.find(area, code)))
                    .isEmpty();
            assertThat(decided(desk -> desk.confirm(area, code))).isFalse();
            assertThat(this.<Optional<LetterCode>>desk(desk -> desk.writeLetter(area, code)))
                    .isEmpty();
        }
        assertThat(mayEdit(company, anna)).isFalse();
    }

    @Test
    void letsSeveralSpeakAndTellsThoseWhoDid() {
        long company = directory.company("Acme");
        long anna = directory.person("anna@acme.example");
        long bob = directory.person("bob@acme.example");
        byDomain(company, anna);
        byDomain(company, bob);

        assertThat(directory.mailsTo("anna@acme.example"))
                .containsExactly("You speak for Acme", "Somebody else speaks for Acme");
        assertThat(does(company, (claiming, entry) -> claiming.giveBack(entry, anna)))
                .isEqualTo(Outcome.DONE);
        assertThat(mayEdit(company, anna)).isFalse();
        assertThat(mayEdit(company, bob)).isTrue();
    }

    @Test
    void forgetsWhatNothingCameOf() {
        long company = directory.company("Acme");
        long anna = directory.person("anna@acme.example");
        long bob = directory.person("bob@home.example");
        byDomain(company, anna);
        does(company, (claiming, entry) -> claiming.byOffice(entry, bob, "x"));

        database.after(Duration.ofDays(181))
                .call(beans -> beans.get(ClaimSweeping.class).sweep());

        assertThat(claim(company, bob)).isEmpty();
        assertThat(mayEdit(company, anna)).isTrue();
    }

    private Outcome byDomain(long company, long person) {
        return does(company, (claiming, entry) -> claiming.byDomain(entry, person));
    }

    private Outcome redeem(long company, long person, String typed) {
        return does(company, (claiming, entry) -> claiming.redeem(entry, person, typed));
    }

    private LetterCode letter(long company, long person) {
        PublicCode code = codeOf(company, person);
        return desk(desk -> desk.writeLetter(everywhere(), code)).orElseThrow();
    }

    private Area everywhere() {
        return new Area(directory.network(), OptionalLong.empty());
    }

    private PublicCode codeOf(long company, long person) {
        return claim(company, person).orElseThrow().code();
    }

    private Optional<Claim> claim(long company, long person) {
        return database.call(beans -> beans.get(Claims.class).of(company, person));
    }

    private boolean mayEdit(long company, long person) {
        return database.call(beans -> beans.get(Speakers.class).mayEdit(company, person));
    }

    private Outcome does(long company, BiFunction<Claiming, Entry, Outcome> work) {
        return database.call(beans -> work.apply(claiming(beans), entry(beans, company)));
    }

    private boolean decided(Predicate<ClaimDesk> work) {
        return this.<Boolean>desk(work::test);
    }

    private <T> T desk(Function<ClaimDesk, T> work) {
        return database.call(beans -> work.apply(beans.get(ClaimDesk.class)));
    }

    private static Claiming claiming(Beans beans) {
        return beans.get(Claiming.class);
    }

    private static Entry entry(Beans beans, long company) {
        return beans.get(Entries.class).get(company);
    }
}
