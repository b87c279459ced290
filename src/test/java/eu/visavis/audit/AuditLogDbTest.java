package eu.visavis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class AuditLogDbTest {
    private final Database database;
    private final long anna;
    private final long ben;

    AuditLogDbTest(Database database) {
        this.database = database;
        this.anna = person("Anna");
        this.ben = person("Ben");
    }

    @Test
    void keepsWhoDidWhatToWhomForWhomAndWhere() {
        PublicCode code = PublicCode.random();
        Writing writing = database.call(beans -> {
            Author author = beans.get(Author.class);
            author.comesBy(Author.Channel.PAGE);
            author.is(anna);
            author.actsFor(ben);
            author.actsIn(7, "eventcode1");
            beans.get(AuditLog.class)
                    .note(Deed.of(Act.STAFF_CHANGED).toPerson(ben).to(code).with("role", "OWNER"));
            return newest(beans);
        });

        assertThat(writing.doneAt()).isEqualTo(Database.NOW);
        assertThat(writing.channel()).isEqualTo(Author.Channel.PAGE);
        assertThat(writing.actor()).isEqualTo(pseudonym(anna)).hasSize(43);
        assertThat(List.of(writing.principal(), writing.person())).containsOnly(pseudonym(ben));
        assertThat(writing.networkId()).isEqualTo(7);
        assertThat(writing.eventCode()).isEqualTo("eventcode1");
        assertThat(writing.subject()).isEqualTo(code.value());
        assertThat(writing.facts()).isEqualTo("role=OWNER");
    }

    @Test
    void tellsNoNetworkWhatConcernsAnAccount() {
        Writing writing = database.call(beans -> {
            beans.get(Author.class).actsIn(7, "eventcode1");
            beans.get(AuditLog.class).note(Deed.of(Act.PASSWORD_SET).by(anna));
            return newest(beans);
        });

        assertThat(writing.networkId()).isNull();
        assertThat(writing.eventCode()).isNull();
    }

    @Test
    void standsAndFallsWithTheChange() {
        long before = count();

        assertThatThrownBy(() -> database.run(beans -> {
                    beans.get(AuditLog.class).note(Deed.of(Act.PASSWORD_SET).by(anna));
                    beans.entities().flush();
                    throw new IllegalStateException("the change failed");
                }))
                .hasMessage("the change failed");

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void givesAPersonOnePseudonymThoughManyActsComeAtOnce() {
        long cleo = person("Cleo");
        Callable<String> act = () -> database.call(beans -> {
            beans.get(AuditLog.class).note(Deed.of(Act.PASSWORD_SET).by(cleo));
            return newest(beans).actor();
        });

        List<String> pseudonyms = Race.between(act, act, act, act);

        assertThat(new HashSet<>(pseudonyms)).containsExactly(pseudonym(cleo));
    }

    @Test
    void acceptsNoFactInWhichANameOrAnAddressFits() {
        for (String value : List.of("Anna Muster", "anna@example.eu", "", "a".repeat(41), "x\ny", "Müller")) {
            assertThatThrownBy(() -> Deed.of(Act.STAFF_ADDED).with("role", value))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void holdsWhenNothingWasTouchedAndAfterSomebodyWasForgotten() throws SQLException {
        note(3);
        Checkpoint end = seal();

        assertThat(check(Optional.of(end)).fault()).isEmpty();
        database.run(beans -> beans.get(AuditLog.class).forget(anna));

        ChainCheck.Result after = check(Optional.of(end));
        assertThat(after.fault()).isEmpty();
        assertThat(after.end()).isEqualTo(end);
        assertThat(pseudonymRows(anna)).isZero();
        note(1); // who was forgotten and acts again is somebody else
        assertThat(seal().place()).isEqualTo(end.place() + 1);
    }

    @Test
    void sealsInBatchesWithoutGaps() throws SQLException {
        note(AuditSealing.BATCH + 1);
        boolean more = database.call(beans -> beans.get(AuditSealing.class).seal());

        assertThat(more).isTrue();
        seal();
        assertThat(check(Optional.empty()).fault()).isEmpty();
        assertThat(check(Optional.empty()).unsealed()).isZero();
    }

    @Test
    void namesTheFirstEntryThatWasChanged() throws SQLException {
        Database own = Database.on(database.engine());
        AuditLogDbTest log = new AuditLogDbTest(own);
        log.note(5);
        log.seal();
        for (String change : List.of(
                "act = 'STAFF_REMOVED'",
                "actor = null",
                "principal = 'x'",
                "channel = 'PAGE'",
                "token_code = 'x'",
                "network_id = 3",
                "event_code = 'x'",
                "person = 'x'",
                "subject = 'x'",
                "facts = 'a=b'",
                "done_at = done_at + interval '1' second")) {
            own.execute("create table kept as select * from audit_entry");
            own.execute("update audit_entry set " + change + " where chain_place = 3");

            assertThat(log.check(Optional.empty()).fault().orElse(""))
                    .as(change)
                    .startsWith("Entry 3 ");
            own.execute("delete from audit_entry");
            own.execute("insert into audit_entry select * from kept");
            own.execute("drop table kept");
            assertThat(log.check(Optional.empty()).fault()).isEmpty();
        }
        own.close();
    }

    @Test
    void noticesWhatIsMissingInTheMiddleAndAtTheEnd() throws SQLException {
        Database own = Database.on(database.engine());
        AuditLogDbTest log = new AuditLogDbTest(own);
        log.note(5);
        Checkpoint end = log.seal();
        own.execute("delete from audit_entry where chain_place = 5");

        assertThat(log.check(Optional.empty()).fault()).isEmpty(); // nothing in the chain says how long it was
        assertThat(log.check(Optional.of(end)).fault()).contains("The chain ends at entry 4; entry 5 is missing.");
        own.execute("delete from audit_entry where chain_place = 2");
        assertThat(log.check(Optional.empty()).fault()).contains("Entry 2 is missing; after it comes 3.");
        own.close();
    }

    @Test
    void noticesAChainThatWasMadeAnew() throws SQLException {
        Database own = Database.on(database.engine());
        AuditLogDbTest log = new AuditLogDbTest(own);
        log.note(3);
        Checkpoint end = log.seal();
        own.execute("update audit_entry set act = 'STAFF_ADDED' where chain_place = 2");
        own.execute("update audit_entry set chain_place = null, chain_hash = null");
        Checkpoint forged = log.seal();

        assertThat(forged.place()).isEqualTo(end.place());
        assertThat(log.check(Optional.empty()).fault()).isEmpty();
        assertThat(log.check(Optional.of(end)).fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("differs from the checkpoint"));
        own.close();
    }

    private void note(int times) {
        database.run(beans -> {
            for (int i = 0; i < times; i++) {
                beans.get(AuditLog.class)
                        .note(Deed.of(Act.PASSWORD_SET).by(anna).with("time", i));
            }
        });
    }

    private Checkpoint seal() {
        return database.call(beans -> {
            AuditSealing sealing = beans.get(AuditSealing.class);
            while (sealing.seal()) {
                beans.entities().flush();
            }
            beans.entities().flush();
            return sealing.last();
        });
    }

    private ChainCheck.Result check(Optional<Checkpoint> expected) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return ChainCheck.check(connection, expected);
        }
    }

    private long person(String name) {
        return database.call(beans -> beans.get(Persons.class)
                .add(new Person(
                        PublicCode.random() + "@example.eu", name, "Muster", Language.EN, List.of("en"), Database.NOW))
                .id());
    }

    private String pseudonym(long person) {
        return database.call(
                beans -> beans.entities().find(AuditPerson.class, person).pseudonym());
    }

    private long pseudonymRows(long person) {
        return database.call(beans -> beans.entities()
                .createQuery("select count(p) from AuditPerson p where p.personId = :person", Long.class)
                .setParameter("person", person)
                .getSingleResult());
    }

    private static Writing newest(Beans beans) {
        return beans.entities()
                .createQuery("select e from AuditEntry e order by e.id desc", AuditEntry.class)
                .setMaxResults(1)
                .getSingleResult()
                .writing();
    }

    private long count() {
        return database.call(beans -> beans.entities()
                .createQuery("select count(e) from AuditEntry e", Long.class)
                .getSingleResult());
    }
}
