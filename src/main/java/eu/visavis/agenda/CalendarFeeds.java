package eu.visavis.agenda;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.Token;
import eu.visavis.mail.Outbox;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The secret addresses to which calendars subscribe: one for each participant who wants one, renewable at any time. */
@ApplicationScoped
public class CalendarFeeds {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final EntityManager entities;
    private final Participants participants;
    private final Outbox outbox;
    private final Clock clock;
    private final boolean demo;
    private final AuditLog audit;

    @Inject
    CalendarFeeds(
            EntityManager entities,
            Participants participants,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "visavis.demo", defaultValue = "false") boolean demo,
            AuditLog audit) {
        this.entities = entities;
        this.participants = participants;
        this.outbox = outbox;
        this.clock = clock;
        this.demo = demo;
        this.audit = audit;
    }

    CalendarFeeds() { // for the CDI client proxy
        this(null, null, null, null, false, null);
    }

    /**
     * Whose agenda stands under an address.
     *
     * @param language the language of the person
     * @param demo whether people and meetings are invented
     */
    public record Subscriber(long eventId, long participantId, Language language, boolean demo) {}

    /** The full address of a participant's feed, if there is one. */
    public Optional<String> address(long participantId) {
        return Optional.ofNullable(entities.find(CalendarFeed.class, participantId))
                .map(feed -> outbox.address("/calendar/" + feed.secret() + ".ics"));
    }

    /** Makes an address, or another one in place of the one before, which is dead from now on. */
    @Transactional
    public void renew(long participantId) {
        CalendarFeed feed = entities.find(CalendarFeed.class, participantId);
        if (feed == null) {
            entities.persist(new CalendarFeed(participantId, Token.random(), clock.instant()));
        } else {
            feed.renew(Token.random(), clock.instant());
        }
        audit.note(Deed.of(Act.CALENDAR_RENEWED));
    }

    /** Takes the address away. */
    @Transactional
    public void close(long participantId) {
        entities.createQuery("delete from CalendarFeed f where f.participantId = :participant")
                .setParameter("participant", participantId)
                .executeUpdate();
        audit.note(Deed.of(Act.CALENDAR_CLOSED));
    }

    /**
     * Whom a secret belongs to; nobody if it was renewed or the person was refused. Somebody who has cancelled still
     * reads here that the meetings are off.
     */
    @Transactional
    public Optional<Subscriber> find(String secret) {
        if (!SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        return entities.createQuery("select f.participantId from CalendarFeed f where f.secret = :secret", Long.class)
                .setParameter("secret", secret)
                .getResultStream()
                .findFirst()
                .map(participants::get)
                .filter(own -> own.isApproved() || own.participant().status() == Participant.Status.CANCELLED)
                .map(own -> new Subscriber(
                        own.participant().eventId(),
                        own.participant().id(),
                        own.person().language(),
                        demo));
    }

    /**
     * Notes what a calendar is about to read.
     *
     * @param digest of the whole content
     * @return when the content changed last, in whole seconds
     */
    @Transactional
    public Instant changed(long participantId, String digest) {
        CalendarFeed feed = entities.find(CalendarFeed.class, participantId);
        feed.found(digest, clock.instant());
        return feed.changedAt();
    }
}
