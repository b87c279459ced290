package eu.visavis.directory;

import eu.visavis.account.Person;
import eu.visavis.directory.register.Register;
import eu.visavis.directory.register.RegisterTerms;
import eu.visavis.directory.register.Registers;
import eu.visavis.kernel.Language;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.SampleEvent;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;

/** A network with a register, its companies, and people who may belong to them. */
public final class DirectoryFixtures {
    public final Database database;
    public final SampleEvent event;
    private final Register register;
    private int keys;

    private DirectoryFixtures(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.register = call(
                beans -> beans.get(Registers.class).add(event.networkId(), new RegisterTerms("Register", "", "", "")));
    }

    public static DirectoryFixtures in(Database database) {
        return new DirectoryFixtures(database);
    }

    public long network() {
        return event.networkId();
    }

    public Register register() {
        return register;
    }

    /** A company of the register with all that a letter needs. */
    public static CompanyFacts facts(String name, String number, String website) {
        return new CompanyFacts(
                name,
                new TreeMap<>(),
                "GmbH",
                number,
                "",
                "Hauptstraße 1",
                "01067",
                "Dresden",
                "DE",
                "DED21",
                List.of(),
                CompanyFacts.SizeClass.UNKNOWN,
                website,
                List.of(),
                "");
    }

    public long company(CompanyFacts facts) {
        String key = "k" + ++keys;
        return call(beans -> {
            Entry entry = beans.get(Entries.class).add(network());
            beans.entities().persist(new RegisterRecord(register.id(), entry.id(), key, facts, 1));
            return entry.id();
        });
    }

    public long company(String name) {
        return company(facts(name, "HRB 123", "https://www." + name.toLowerCase(Locale.ROOT) + ".example"));
    }

    /** Somebody whose address is confirmed. */
    public long person(String email) {
        long id = unconfirmed(email);
        database.run(beans -> beans.entities()
                .createNativeQuery("update person set confirmed_at = created_at where id = ?1")
                .setParameter(1, id)
                .executeUpdate());
        return id;
    }

    /** Somebody who never showed to read mail at this address. */
    public long unconfirmed(String email) {
        return call(beans -> {
            Person person = new Person(addressOf(email), "Anna", email, Language.EN, List.of("en"), Database.NOW);
            beans.entities().persist(person);
            beans.entities().flush();
            return person.id();
        });
    }

    /** The address that somebody has here, told apart from those of other tests. */
    public String addressOf(String email) {
        return email.replace("@", "." + event.code() + "@");
    }

    /** Subjects of the mails to an address, in their order. */
    public List<String> mailsTo(String address) {
        return call(beans -> beans.entities()
                .createQuery("select m.subject from Mail m where m.recipient = :to order by m.id", String.class)
                .setParameter("to", addressOf(address))
                .getResultList());
    }

    public <T> T call(Function<Beans, T> work) {
        return database.call(work);
    }
}
