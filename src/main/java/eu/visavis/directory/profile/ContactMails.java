package eu.visavis.directory.profile;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.directory.Company;
import eu.visavis.directory.CompanyReading;
import eu.visavis.directory.Entry;
import eu.visavis.directory.claim.Speakers;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.Token;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.network.Networks;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** The mails about what companies tell of themselves, each in the language of whoever gets it. They need a transaction. */
@ApplicationScoped
class ContactMails {
    private final Outbox outbox;
    private final Persons persons;
    private final Speakers speakers;
    private final CompanyReading companies;
    private final Networks networks;

    @Inject
    ContactMails(Outbox outbox, Persons persons, Speakers speakers, CompanyReading companies, Networks networks) {
        this.outbox = outbox;
        this.persons = persons;
        this.speakers = speakers;
        this.companies = companies;
        this.networks = networks;
    }

    ContactMails() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Asks somebody whether they want to be shown; in their own language if they have an account, else in the asker's. */
    void ask(ContactPerson contact, Entry entry, Person asker, Token token) {
        Language language = persons.findByEmail(contact.facts().email())
                .map(Person::language)
                .orElse(asker.language());
        Messages messages = Messages.in(language);
        String company = name(entry, language);
        outbox.add(new OutgoingMail(
                OptionalLong.of(entry.networkId()),
                "contact-" + contact.code(),
                contact.facts().email(),
                contact.facts().name(),
                language,
                messages.text("company.contactMail.subject", company),
                messages.text(
                        "company.contactMail.body",
                        contact.facts().name(),
                        company,
                        asker.name(),
                        outbox.address("/company-contact/" + token.secret()))));
    }

    /** Tells those who speak for a company that a certificate ends. */
    void remind(Certificate certificate, Entry entry) {
        String address = outbox.address(
                "/networks/" + networks.get(entry.networkId()).code() + "/directory/" + entry.code() + "/edit");
        for (long speaker : speakers.of(entry.id())) {
            Person person = persons.get(speaker);
            Messages messages = Messages.in(person.language());
            String name = certificate.facts().name();
            outbox.add(new OutgoingMail(
                    OptionalLong.of(entry.networkId()),
                    "certificate-" + certificate.code() + "-" + person.code(),
                    person.email(),
                    person.name(),
                    person.language(),
                    messages.text("company.certificateMail.subject", name),
                    messages.text(
                            "company.certificateMail.body",
                            person.name(),
                            name,
                            name(entry, person.language()),
                            Formats.in(person.language())
                                    .date(certificate.facts().validUntil().orElseThrow()),
                            address)));
        }
    }

    private String name(Entry entry, Language language) {
        return companies
                .of(entry)
                .map(Company::facts)
                .map(facts -> facts.nameIn(language.code()))
                .orElse("");
    }
}
