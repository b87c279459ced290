package eu.visavis.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The way back in for somebody who lost password, phone, passkeys and recovery codes, opened by who runs the server. */
@ApplicationScoped
public class AccountRecovery {
    private final EntityManager entities;
    private final Persons persons;
    private final SigningIn signingIn;
    private final AccountMails mails;

    @Inject
    AccountRecovery(EntityManager entities, Persons persons, SigningIn signingIn, AccountMails mails) {
        this.entities = entities;
        this.persons = persons;
        this.signingIn = signingIn;
        this.mails = mails;
    }

    AccountRecovery() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * Takes password, second factor, passkeys, links to identity providers, sessions and tokens off an account and sends its
     * owner a link.
     *
     * @return whether the address belongs to somebody
     */
    @Transactional
    public boolean recover(String email) {
        Optional<Person> person = persons.findByEmail(email);
        if (person.isEmpty()) {
            return false;
        }
        for (String entity : List.of(
                "Password",
                "SecondFactor",
                "RecoveryCode",
                "Passkey",
                "PasskeyChallenge",
                "LinkedIdentity",
                "SignInStep",
                "SignInLink",
                "WebSession",
                "ApiToken")) {
            entities.createQuery("delete from " + entity + " e where e.personId = :person")
                    .setParameter("person", person.get().id())
                    .executeUpdate();
        }
        mails.tell(person.get().id(), AccountChange.RECOVERED);
        signingIn.sendLink(email, "/me/security");
        return true;
    }
}
