package eu.visavis.directory.claim;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.directory.Company;
import eu.visavis.directory.CompanyReading;
import eu.visavis.directory.Entry;
import eu.visavis.kernel.Right;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.network.Networks;
import eu.visavis.network.Partner;
import eu.visavis.network.Partners;
import eu.visavis.network.Staff;
import eu.visavis.network.StaffMember;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The mails about who speaks for companies, each in the language of whoever gets it. They need a transaction. */
@ApplicationScoped
class ClaimMails {
    private final Outbox outbox;
    private final Persons persons;
    private final Speakers speakers;
    private final CompanyReading companies;
    private final Networks networks;
    private final Partners partners;
    private final Staff staff;
    private final Clock clock;

    @Inject
    ClaimMails(
            Outbox outbox,
            Persons persons,
            Speakers speakers,
            CompanyReading companies,
            Networks networks,
            Partners partners,
            Staff staff,
            Clock clock) {
        this.outbox = outbox;
        this.persons = persons;
        this.speakers = speakers;
        this.companies = companies;
        this.networks = networks;
        this.partners = partners;
        this.staff = staff;
        this.clock = clock;
    }

    ClaimMails() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    /** What is told. */
    enum Kind {
        /** To staff: somebody waits. */
        ASKED,
        POSTED,
        GRANTED,
        /** To those who speak for the company already: somebody else does, too. */
        JOINED,
        REFUSED,
        ENDED
    }

    /** Tells those who decide: the office that looks after the company, else whoever keeps the directory. */
    void tellStaff(Claim claim, Entry entry) {
        List<StaffMember> all = staff.of(claim.networkId());
        Optional<Partner> office = office(claim.networkId(), entry);
        List<StaffMember> asked = all.stream()
                .filter(member -> office.filter(partner -> member.partner().equals(Optional.of(partner.code())))
                                .isPresent()
                        && member.role().may(Right.SUPPORT_PARTICIPANTS))
                .toList();
        (asked.isEmpty()
                        ? all.stream()
                                .filter(member -> member.role().may(Right.KEEP_DIRECTORY))
                                .toList()
                        : asked)
                .stream()
                        .flatMap(member -> persons.find(member.person()).stream())
                        .forEach(person -> send(
                                Kind.ASKED,
                                claim,
                                entry,
                                person,
                                "/network/companies/claims/" + claim.code(),
                                persons.get(claim.personId()).name()));
    }

    /** Tells the person, and those who speak for the company already. */
    void tellOfGrant(Claim claim, Entry entry) {
        tell(Kind.GRANTED, claim, entry, "");
        Person fresh = persons.get(claim.personId());
        speakers.of(entry.id()).stream()
                .filter(person -> person != claim.personId())
                .forEach(person ->
                        send(Kind.JOINED, claim, entry, persons.get(person), address(claim, entry), fresh.name()));
    }

    /** Tells the person who claims. */
    void tell(Kind kind, Claim claim, Entry entry, String reason) {
        send(kind, claim, entry, persons.get(claim.personId()), address(claim, entry) + "/claim", reason);
    }

    private void send(Kind kind, Claim claim, Entry entry, Person receiver, String path, String more) {
        Messages messages = Messages.in(receiver.language());
        String company = companies
                .of(entry)
                .map(Company::facts)
                .map(facts -> facts.nameIn(receiver.language().code()))
                .orElse("");
        outbox.add(new OutgoingMail(
                OptionalLong.of(claim.networkId()),
                "claim-" + claim.code() + "-" + kind + "-" + receiver.code() + "-" + clock.millis(),
                receiver.email(),
                receiver.name(),
                receiver.language(),
                messages.text("company.mail." + kind + ".subject", company),
                messages.text("company.mail." + kind + ".body", receiver.name(), company, outbox.address(path), more)));
    }

    private String address(Claim claim, Entry entry) {
        return "/networks/" + networks.get(claim.networkId()).code() + "/directory/" + entry.code();
    }

    private Optional<Partner> office(long networkId, Entry entry) {
        OptionalLong office = companies
                .of(entry)
                .map(Company::facts)
                .map(facts -> partners.territories(networkId).responsibleFor(facts.country(), facts.nuts()))
                .orElse(OptionalLong.empty());
        return partners.of(networkId).stream()
                .filter(partner -> office.isPresent() && partner.id() == office.getAsLong())
                .findFirst();
    }
}
