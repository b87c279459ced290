package eu.visavis.listing;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Thanks and success stories: told by one side, agreed to by the other, read by a moderator, and then public. */
@ApplicationScoped
public class Stories {
    private static final int MOST = 200;

    private final EntityManager entities;
    private final Interests interests;
    private final Marketplaces marketplaces;
    private final InterestMails mails;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Stories(
            EntityManager entities,
            Interests interests,
            Marketplaces marketplaces,
            InterestMails mails,
            AuditLog audit,
            Clock clock) {
        this.entities = entities;
        this.interests = interests;
        this.marketplaces = marketplaces;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    Stories() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** What one of the two can tell: thanks for what came of a gift if they took it, a story of any cooperation. */
    public Optional<Story.Kind> kindFor(Interests.Contact contact, long personId) {
        if (contact.interest().state() != Interest.State.ACCEPTED) {
            return Optional.empty();
        }
        return switch (contact.interest().result()) {
            case COOPERATION -> Optional.of(Story.Kind.COOPERATION);
            case DELIVERED ->
                Optional.of(Story.Kind.THANKS)
                        .filter(kind ->
                                contact.listing().facts().kind().isTakenInParts() && !contact.isOfAuthor(personId));
            default -> Optional.empty();
        };
    }

    /** The one of an interest. */
    public Optional<Story> of(Interest interest) {
        return Optional.ofNullable(entities.find(Story.class, interest.id()));
    }

    /**
     * Tells a story, first or anew, and asks the other side to agree to it.
     *
     * @return false if nothing can be told of it
     */
    @Transactional
    public boolean tell(long personId, PublicCode interest, String language, String body) {
        Optional<Interests.Contact> found = interests.find(personId, interest);
        Optional<Story.Kind> kind = found.flatMap(contact -> kindFor(contact, personId));
        if (kind.isEmpty()) {
            return false;
        }
        Interests.Contact contact = found.get();
        ListingFacts facts = contact.listing().facts();
        Story story = of(contact.interest()).orElseGet(() -> new Story(contact.interest()));
        story.tell(
                kind.get(),
                new Story.Words(
                        language,
                        facts.words().title(),
                        facts.publisher().name(),
                        contact.interest().organisation(),
                        body),
                contact.isOfAuthor(personId),
                clock.instant());
        if (!entities.contains(story)) {
            entities.persist(story);
        }
        mails.tell(InterestMails.Kind.STORY, contact, contact.other(personId), body);
        note(Act.STORY_TOLD, story);
        return true;
    }

    /**
     * Agrees to what the other side wrote.
     *
     * @param version what was read; another one is too late
     * @return false if there is nothing, or something else, to agree to
     */
    @Transactional
    public boolean agree(long personId, PublicCode interest, Instant version) {
        Optional<Interests.Contact> found = interests.find(personId, interest);
        return change(
                found.flatMap(contact -> of(contact.interest())),
                story -> story.state() == Story.State.ASKED
                        && story.isByAuthor() != found.orElseThrow().isOfAuthor(personId)
                        && story.writtenAt().equals(version),
                Act.STORY_AGREED,
                story -> story.agree(clock.instant()));
    }

    /** Takes a story back, or the consent to it; nobody sees it from now on. Either side may, at any time. */
    @Transactional
    public boolean withdraw(long personId, PublicCode interest) {
        return change(
                interests.find(personId, interest).flatMap(contact -> of(contact.interest())),
                story -> true,
                Act.STORY_WITHDRAWN,
                entities::remove);
    }

    /** Takes a story back whose interest came to something else. Needs a transaction. */
    void forget(Interest interest) {
        of(interest).ifPresent(entities::remove);
    }

    /** What waits for a moderator in a network, the oldest first. */
    public List<Story> waiting(long networkId) {
        return entities.createQuery(
                        "select s from Story s where s.networkId = :network and s.state = :waiting order by s.agreedAt",
                        Story.class)
                .setParameter("network", networkId)
                .setParameter("waiting", Story.State.WAITING)
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * Publishes a story.
     *
     * @param version what the moderator has read; another one is too late
     */
    @Transactional
    public boolean publish(long networkId, PublicCode code, Instant version) {
        return decide(networkId, code, version, story -> story.publish(clock.instant()));
    }

    /** Refuses a story. */
    @Transactional
    public boolean refuse(long networkId, PublicCode code, Instant version, String reason) {
        return decide(networkId, code, version, story -> story.refuse(reason));
    }

    private boolean decide(long networkId, PublicCode code, Instant version, Consumer<Story> decision) {
        boolean done = change(
                find(networkId, code),
                story -> story.state() == Story.State.WAITING
                        && story.writtenAt().equals(version),
                Act.STORY_REVIEWED,
                decision);
        if (done) {
            find(networkId, code).ifPresent(this::tellBoth);
        }
        return done;
    }

    private void tellBoth(Story story) {
        Interest interest = entities.find(Interest.class, story.interestId());
        Listing listing = entities.find(Listing.class, interest.listingId());
        Interests.Contact contact = new Interests.Contact(interest, listing);
        mails.tell(InterestMails.Kind.STORY_DECIDED, contact, interest.personId(), story.reason());
        mails.tell(InterestMails.Kind.STORY_DECIDED, contact, listing.personId(), story.reason());
    }

    /** What everybody sees in a network, the last one first; nothing while its marketplace is closed. */
    public List<Story> published(long networkId) {
        return marketplaces.of(networkId).open()
                ? entities.createQuery(
                                "select s from Story s where s.networkId = :network and s.state = :published"
                                        + " order by s.publishedAt desc",
                                Story.class)
                        .setParameter("network", networkId)
                        .setParameter("published", Story.State.PUBLISHED)
                        .setMaxResults(MOST)
                        .getResultList()
                : List.of();
    }

    private Optional<Story> find(long networkId, PublicCode code) {
        return entities.createQuery(
                        "select s from Story s where s.networkId = :network and s.code = :code", Story.class)
                .setParameter("network", networkId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    private boolean change(Optional<Story> found, Predicate<Story> possible, Act act, Consumer<Story> change) {
        Optional<Story> story = found.filter(possible);
        story.ifPresent(changed -> {
            change.accept(changed);
            note(act, changed);
        });
        return story.isPresent();
    }

    private void note(Act act, Story story) {
        audit.note(Deed.of(act).in(story.networkId()).to(story.code()));
    }
}
