package eu.visavis.account;

import eu.visavis.account.secret.PasswordHashing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Setting, changing and removing one's password. */
@ApplicationScoped
public class Passwords {
    private final Persons persons;
    private final PasswordRows rows;
    private final SecondFactors factors;
    private final PasswordHashing hashing;

    @Inject
    Passwords(Persons persons, PasswordRows rows, SecondFactors factors, PasswordHashing hashing) {
        this.persons = persons;
        this.rows = rows;
        this.factors = factors;
        this.hashing = hashing;
    }

    Passwords() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** What came of a wish for a password. */
    public enum Change {
        DONE,
        TOO_SHORT,
        TOO_LONG,
        EASY,
        /** Too many others are hashing; nothing is wrong with the password. */
        BUSY
    }

    /** When the person's password was set, if there is one. */
    public Optional<Instant> changedAt(long personId) {
        return rows.changedAt(personId);
    }

    /** How many characters the person's password must have. */
    public int least(long personId) {
        return PasswordRules.least(factors.isOn(personId));
    }

    /** Sets a password as it was typed, or says why not. No transaction may be open, since hashing takes its time. */
    public Change set(long personId, String typed) {
        String password = PasswordRules.normal(typed);
        int length = PasswordRules.length(password);
        if (length < least(personId)) {
            return Change.TOO_SHORT;
        }
        if (length > PasswordRules.MOST) {
            return Change.TOO_LONG;
        }
        Person person = persons.get(personId);
        Optional<Boolean> easy = hashing.inTurn(() -> PasswordRules.isEasy(password, person));
        if (easy.isPresent() && easy.get()) {
            return Change.EASY;
        }
        Optional<String> hash = easy.flatMap(no -> hashing.hash(password));
        hash.ifPresent(made -> rows.put(personId, made));
        return hash.isPresent() ? Change.DONE : Change.BUSY;
    }

    /** Removes the password; from then on the person signs in by links. */
    public void remove(long personId) {
        rows.remove(personId);
    }
}
