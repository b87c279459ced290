package eu.visavis.directory.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.visavis.directory.Company;
import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.CompanyReading;
import eu.visavis.directory.DirectoryFixtures;
import eu.visavis.directory.Entries;
import eu.visavis.directory.Entry;
import eu.visavis.directory.RegisterRecord;
import eu.visavis.directory.claim.Claiming;
import eu.visavis.directory.claim.Speakers;
import eu.visavis.directory.profile.CompanyItem;
import eu.visavis.directory.profile.CompanyText;
import eu.visavis.directory.profile.ProfileWriting;
import eu.visavis.directory.profile.Profiles;
import eu.visavis.directory.register.Registers;
import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class MergingDbTest {
    private final Database database;
    private final DirectoryFixtures directory;
    private final long first;
    private final long second;

    MergingDbTest(Database database) {
        this.database = database;
        this.directory = DirectoryFixtures.in(database);
        this.first = directory.company(DirectoryFixtures.facts("Acme GmbH", "HRB 77", "https://acme.example"));
        this.second = directory.company(DirectoryFixtures.facts("ACME", "HRB77", "https://www.acme.example"));
    }

    @Test
    void findsPairsOfItsOwnNetworkAndRemembersWhatWasDecided() {
        DirectoryFixtures foreign = DirectoryFixtures.in(database);
        foreign.company(DirectoryFixtures.facts("Acme GmbH", "HRB 77", "https://acme.example"));

        PublicCode pair = found();
        assertThat(database.<List<DuplicatePair>>call(
                        beans -> beans.get(DuplicatePairs.class).open(directory.network(), 0, 10)))
                .extracting(DuplicatePair::firstId, DuplicatePair::secondId, DuplicatePair::reason)
                .containsExactly(tuple(first, second, DuplicatePair.Reason.REGISTER_NUMBER));
        assertThat(does(merging -> merging.merge(foreign.network(), pair, true)))
                .isFalse();
        database.run(beans -> assertThat(beans.get(DuplicatePairs.class).keepApart(foreign.network(), pair))
                .isFalse());

        database.run(beans -> assertThat(beans.get(DuplicatePairs.class).keepApart(directory.network(), pair))
                .isTrue());
        search();

        assertThat(countOpen()).isZero();
        assertThat(does(merging -> merging.merge(directory.network(), pair, true)))
                .isFalse();
    }

    @Test
    void movesRecordsClaimsAndTextsAndMovesThemBack() {
        long anna = directory.person("anna@acme.example");
        write(second, anna);
        PublicCode pair = found();

        assertThat(does(merging -> merging.merge(directory.network(), pair, true)))
                .isTrue();

        assertThat(registers(first)).isEqualTo(2);
        assertThat(mayEdit(first, anna)).isTrue();
        assertThat(mayEdit(second, anna)).isFalse();
        assertThat(titles(first)).containsExactly("Pump");
        assertThat(standing(second)).isEqualTo(first);
        assertThat(company(second)).isFalse();

        PublicCode merge = history().get(0).code();
        assertThat(undo(merge)).isTrue();
        assertThat(undo(merge)).isFalse();

        assertThat(registers(first)).isEqualTo(1);
        assertThat(registers(second)).isEqualTo(1);
        assertThat(mayEdit(second, anna)).isTrue();
        assertThat(titles(first)).isEmpty();
        assertThat(titles(second)).containsExactly("Pump");
        assertThat(history().get(0).undoneAt()).isPresent();
        search();
        assertThat(countOpen()).isZero(); // whoever undid it said that they are not the same
    }

    @Test
    void keepsTheWordsOfTheOneThatStays() {
        long anna = directory.person("anna@acme.example");
        write(first, anna);
        write(second, anna);
        PublicCode pair = found();

        assertThat(does(merging -> merging.merge(directory.network(), pair, true)))
                .isTrue();

        assertThat(database.<List<CompanyText.Facts>>call(
                        beans -> beans.get(Profiles.class).of(first).texts()))
                .extracting(CompanyText.Facts::about)
                .containsExactly("words of " + first);
        assertThat(titles(first)).containsExactly("Pump", "Pump");
        assertThat(mayEdit(first, anna)).isTrue();
    }

    /** The next file of the register says more of the merged company, and does not bring the other back. */
    @Test
    void refreshesWhatWasMergedWithoutBringingTheOtherBack() {
        PublicCode pair = found();
        does(merging -> merging.merge(directory.network(), pair, false));

        database.run(beans -> beans.get(Entries.class)
                .records(List.of(second))
                .get(second)
                .forEach(record -> record.refresh(
                        DirectoryFixtures.facts("Acme GmbH & Co. KG", "HRB 77", "https://acme.example"), 2)));
        search();

        assertThat(countOpen()).isZero();
        assertThat(registers(second)).isEqualTo(2);
        assertThat(company(first)).isFalse();
        assertThat(names(second)).contains("Acme GmbH & Co. KG");
    }

    @Test
    void removesWithARegisterWhatWasMerged() {
        PublicCode pair = found();
        does(merging -> merging.merge(directory.network(), pair, true));

        database.run(beans -> assertThat(beans.get(Registers.class)
                        .remove(directory.network(), directory.register().code()))
                .isEqualTo(Registers.Removal.DONE));

        assertThat(database.<Integer>call(beans ->
                        beans.get(Entries.class).byId(List.of(first, second)).size()))
                .isZero();
    }

    /** Two people merge at a time, each into the other one: one of them wins. */
    @Test
    void mergesOnceWhenTwoMergeAtATime() {
        PublicCode pair = found();

        List<Boolean> done = Race.between(
                () -> does(merging -> merging.merge(directory.network(), pair, true)),
                () -> does(merging -> merging.merge(directory.network(), pair, false)));

        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(registers(first) + registers(second)).isEqualTo(2);
    }

    private void write(long company, long person) {
        database.run(beans -> {
            Entry entry = beans.get(Entries.class).get(company);
            assertThat(beans.get(Claiming.class).byDomain(entry, person)).isEqualTo(Claiming.Outcome.DONE);
            ProfileWriting writing = beans.get(ProfileWriting.class);
            beans.entities().flush();
            writing.state(
                    entry,
                    person,
                    List.of(new CompanyText.Facts("en", CompanyText.Origin.ORIGINAL, "", "words of " + company)),
                    "",
                    List.of());
            writing.add(entry, person, new CompanyItem.Facts(CompanyItem.Kind.PRODUCT, "en", "Pump", ""));
        });
    }

    private PublicCode found() {
        search();
        return database.call(beans -> beans.get(DuplicatePairs.class)
                .open(directory.network(), 0, 1)
                .get(0)
                .code());
    }

    private void search() {
        database.run(beans -> {
            beans.get(DuplicatePairs.class).want(directory.network());
            beans.entities().flush();
            assertThat(beans.get(DuplicateFinding.class).searchNext()).isTrue();
        });
    }

    private long countOpen() {
        return database.call(beans -> beans.get(DuplicatePairs.class).countOpen(directory.network()));
    }

    private boolean undo(PublicCode merge) {
        return database.call(
                beans -> beans.get(Merging.class).undo(beans.get(Entries.class).get(first), merge));
    }

    private List<Merge> history() {
        return database.call(beans ->
                beans.get(Merging.class).history(beans.get(Entries.class).get(first)));
    }

    private int registers(long company) {
        return database.call(beans -> beans.get(Entries.class)
                .records(List.of(company))
                .getOrDefault(company, List.of())
                .size());
    }

    private List<String> names(long company) {
        return database.call(beans -> beans.get(Entries.class).records(List.of(company)).get(company).stream()
                .map(RegisterRecord::facts)
                .map(CompanyFacts::name)
                .toList());
    }

    private boolean company(long id) {
        return database.call(beans -> beans.get(CompanyReading.class)
                .of(beans.get(Entries.class).get(id))
                .map(Company::code)
                .isPresent());
    }

    private long standing(long company) {
        return database.call(beans -> {
            Entries entries = beans.get(Entries.class);
            return entries.standing(entries.get(company)).id();
        });
    }

    private List<String> titles(long company) {
        return database.call(beans -> beans.get(Profiles.class).of(company).items().stream()
                .map(item -> item.facts().title())
                .toList());
    }

    private boolean mayEdit(long company, long person) {
        return database.call(beans -> beans.get(Speakers.class).mayEdit(company, person));
    }

    private boolean does(Predicate<Merging> work) {
        return database.call((Beans beans) -> work.test(beans.get(Merging.class)));
    }
}
