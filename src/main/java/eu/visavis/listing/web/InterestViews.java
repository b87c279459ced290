package eu.visavis.listing.web;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.listing.Interest;
import eu.visavis.listing.Interests;
import eu.visavis.text.Formats;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;

/** Puts interests into the words of the reader. */
@RequestScoped
public class InterestViews {
    private final Interests interests;
    private final Persons persons;
    private final Caller caller;

    @Inject
    InterestViews(Interests interests, Persons persons, Caller caller) {
        this.interests = interests;
        this.persons = persons;
        this.caller = caller;
    }

    InterestViews() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * An interest in a list.
     *
     * @param other organisation of the other side
     * @param asked organisation of whoever is interested
     * @param mine whether the entry is the reader's own
     */
    public record Row(
            String code,
            String title,
            String language,
            String other,
            String asked,
            boolean mine,
            Interest.State state,
            Interest.Result result,
            String day) {}

    /**
     * An interest with all that was written.
     *
     * @param reach name and address of the other side once both agree, or ""
     * @param email the address alone, or ""
     * @param due by which day an answer is due, in words
     * @param apart whether one of the two wants no messages
     */
    public record Page(
            Row row,
            String reach,
            String email,
            int quantity,
            String unit,
            String due,
            boolean apart,
            List<Message> messages) {}

    /** A message; {@code own} is of the reader, or for an office of the author. */
    public record Message(boolean own, String from, String body, String moment) {}

    Row row(Interests.Contact contact, long readerId) {
        boolean mine = contact.isOfAuthor(readerId);
        var facts = contact.listing().facts();
        String asked = contact.interest().organisation();
        return new Row(
                contact.interest().code().value(),
                facts.words().title(),
                facts.words().language(),
                mine ? asked : facts.publisher().name(),
                asked,
                mine,
                contact.interest().state(),
                contact.interest().result(),
                Formats.in(caller.language()).date(contact.interest().createdAt()));
    }

    /** As one of the two sees it. */
    Page page(Interests.Contact contact, long readerId) {
        boolean agreed = contact.interest().state() == Interest.State.ACCEPTED;
        long other = contact.other(readerId);
        Person partner = persons.get(other);
        return page(
                contact,
                readerId,
                agreed ? partner.name() : "",
                agreed ? partner.email() : "",
                interests.isBlocked(readerId, other));
    }

    /** As the office sees it that looks after the author. */
    Page pageForOffice(Interests.Contact contact) {
        return page(contact, contact.listing().personId(), "", "", false);
    }

    private Page page(Interests.Contact contact, long side, String reach, String email, boolean apart) {
        Formats formats = Formats.in(caller.language());
        var facts = contact.listing().facts();
        boolean author = contact.isOfAuthor(side);
        return new Page(
                row(contact, side),
                reach,
                email,
                contact.interest().quantity(),
                facts.terms().unit(),
                formats.date(contact.interest().dueOn()),
                apart,
                interests.messages(contact.interest()).stream()
                        .map(message -> new Message(
                                message.isByAuthor() == author,
                                message.isByAuthor()
                                        ? facts.publisher().name()
                                        : contact.interest().organisation(),
                                message.body(),
                                formats.dateTime(message.sentAt(), ZoneOffset.UTC) + " UTC"))
                        .toList());
    }
}
