package eu.visavis.listing;

import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Who is interested in what, for the two whom it concerns and the office that looks after the author. */
@ApplicationScoped
public class Interests {
    private static final int MOST = 200;

    private final EntityManager entities;

    @Inject
    Interests(EntityManager entities) {
        this.entities = entities;
    }

    Interests() { // for the CDI client proxy
        this(null);
    }

    /** An interest with the entry that it is about. */
    public record Contact(Interest interest, Listing listing) {
        /** Whether somebody is the author of the entry. */
        public boolean isOfAuthor(long personId) {
            return listing.personId() == personId;
        }

        /** The other one of the two. */
        public long other(long personId) {
            return isOfAuthor(personId) ? interest.personId() : listing.personId();
        }
    }

    /** An interest of which a person is one side. */
    public Optional<Contact> find(long personId, PublicCode code) {
        return contacts(
                        " where i.code = :code and (i.personId = :person or l.personId = :person)",
                        query -> query.setParameter("code", code).setParameter("person", personId))
                .stream()
                .findFirst();
    }

    /** All interests of which a person is one side, the last changed first, up to 200. */
    public List<Contact> of(long personId) {
        return contacts(
                " where i.personId = :person or l.personId = :person", query -> query.setParameter("person", personId));
    }

    /**
     * Interests in entries of a network, the last changed first, up to 200.
     *
     * @param office the partner to whose authors they are limited, if to any
     */
    public List<Contact> ofNetwork(long networkId, OptionalLong office) {
        return contacts(
                " where i.networkId = :network" + (office.isPresent() ? " and l.officeId = :office" : ""),
                query -> limited(query.setParameter("network", networkId), office));
    }

    /** One of {@link #ofNetwork}. */
    public Optional<Contact> ofNetwork(long networkId, OptionalLong office, PublicCode code) {
        return contacts(
                        " where i.code = :code and i.networkId = :network"
                                + (office.isPresent() ? " and l.officeId = :office" : ""),
                        query ->
                                limited(query.setParameter("network", networkId).setParameter("code", code), office))
                .stream()
                .findFirst();
    }

    /** What the two wrote, in order. */
    public List<InterestMessage> messages(Interest interest) {
        return entities.createQuery(
                        "select m from InterestMessage m where m.interestId = :interest order by m.sentAt, m.id",
                        InterestMessage.class)
                .setParameter("interest", interest.id())
                .getResultList();
    }

    /** How much of an entry is claimed and neither declined nor taken back. */
    public long claimed(long listingId) {
        Long sum = entities.createQuery(
                        "select sum(i.quantity) from Interest i where i.listingId = :listing"
                                + " and i.state in (:open, :accepted)",
                        Long.class)
                .setParameter("listing", listingId)
                .setParameter("open", Interest.State.OPEN)
                .setParameter("accepted", Interest.State.ACCEPTED)
                .getSingleResult();
        return sum == null ? 0 : sum;
    }

    /** Whether one of two people wants no messages from the other. */
    public boolean isBlocked(long one, long other) {
        return entities.find(ContactBlock.class, new ContactBlock.Pair(one, other)) != null
                || entities.find(ContactBlock.class, new ContactBlock.Pair(other, one)) != null;
    }

    Optional<Interest> between(long listingId, long personId) {
        return entities.createQuery(
                        "select i from Interest i where i.listingId = :listing and i.personId = :person",
                        Interest.class)
                .setParameter("listing", listingId)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    private static void limited(Query query, OptionalLong office) {
        if (office.isPresent()) {
            query.setParameter("office", office.getAsLong());
        }
    }

    private List<Contact> contacts(String where, Consumer<Query> parameters) {
        var query = entities.createQuery(
                "select i, l from Interest i join Listing l on l.id = i.listingId" + where
                        + " order by i.changedAt desc, i.id desc",
                Object[].class);
        parameters.accept(query);
        return query.setMaxResults(MOST).getResultList().stream()
                .map(row -> new Contact((Interest) row[0], (Listing) row[1]))
                .toList();
    }
}
