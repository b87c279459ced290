package eu.visavis.app;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.kernel.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The token that everybody knows, with which a program acts for the demo's organiser. It is no row of the database, so
 * that data of a demo cannot carry it to a server that is none.
 */
@ApplicationScoped
public class DemoToken {
    private static final Token KNOWN = new Token("visavis_demo");

    private final DemoMode demo;
    private final Persons persons;

    @Inject
    DemoToken(DemoMode demo, Persons persons) {
        this.demo = demo;
        this.persons = persons;
    }

    DemoToken() { // for the CDI client proxy
        this(null, null);
    }

    /** The demo's organiser, if this is the token and a demo. */
    public Optional<Person> personOf(Token token) {
        return demo.isOn() && token.equals(KNOWN) ? persons.findByEmail(DemoSetUp.ORGANISER_EMAIL) : Optional.empty();
    }
}
