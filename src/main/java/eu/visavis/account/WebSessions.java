package eu.visavis.account;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.MissingNumber;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The browsers in which people are signed in: opened, recognised, listed for their owner, ended. */
@ApplicationScoped
public class WebSessions {
    /** For so long somebody stays signed in. */
    public static final Duration LIFE = Duration.ofDays(14);

    /** For so long after signing in somebody may change how they sign in. */
    public static final Duration FRESH = Duration.ofMinutes(15);

    /** A use is noted at most that often: reading does not mean writing, and nobody's day can be read from the table. */
    private static final Duration BETWEEN_NOTES = Duration.ofHours(1);

    private final EntityManager entities;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    WebSessions(EntityManager entities, Clock clock, AuditLog audit) {
        this.entities = entities;
        this.clock = clock;
        this.audit = audit;
    }

    WebSessions() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * Whom a session belongs to.
     *
     * @param noted whether its use need not be noted now
     * @param byPassword whether it was opened by a password, not by a link or a passkey
     * @param secondFactor whether the person has one, an app or a passkey
     * @param actsFor what was given to {@link #actFor} last
     */
    public record Recognised(
            Person person, boolean noted, boolean byPassword, boolean secondFactor, OptionalLong actsFor) {}

    /**
     * A session as its owner sees it.
     *
     * @param lastUsedAt to the hour
     * @param own whether it is the one that asks
     */
    public record Device(PublicCode code, Browser browser, Instant begunAt, Instant lastUsedAt, boolean own) {}

    /** Opens a session without a password; its secret goes into the cookie and cannot be had again. */
    @Transactional
    public Token open(long personId, Browser browser) {
        return open(personId, browser, false);
    }

    /** Opens a session; its secret goes into the cookie and cannot be had again. */
    @Transactional
    public Token open(long personId, Browser browser, boolean byPassword) {
        Token session = Token.random();
        WebSession opened = new WebSession(session, personId, browser, byPassword, clock.instant());
        open(personId, opened, byPassword ? "password" : "link");
        return session;
    }

    /** Opens a session for a passkey; its secret goes into the cookie and cannot be had again. */
    @Transactional
    public Token openByPasskey(long personId, Browser browser) {
        Token session = Token.random();
        open(personId, new WebSession(session, personId, browser, false, clock.instant()), "passkey");
        return session;
    }

    /**
     * Opens a session for somebody of whom an identity provider spoke.
     *
     * @param provedAt when the person last showed who they are; what is still to come counts as now
     */
    @Transactional
    public Token openByProvider(long personId, Browser browser, Instant provedAt) {
        Token session = Token.random();
        WebSession opened = new WebSession(session, personId, browser, false, clock.instant());
        if (provedAt.isBefore(clock.instant())) {
            opened.provedBefore(provedAt);
        }
        open(personId, opened, "provider");
        return session;
    }

    private void open(long personId, WebSession session, String by) {
        entities.persist(session);
        audit.note(Deed.of(Act.SIGNED_IN).by(personId).with("by", by));
        // Past the version, by which others see whether somebody has changed.
        entities.createNativeQuery("update person set signed_in_at = ?1 where id = ?2")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, personId)
                .executeUpdate();
    }

    /** The person of a session that has not ended. */
    public Optional<Recognised> find(Token session) {
        Instant now = clock.instant();
        return entities.createQuery(
                        "select p, s.lastUsedAt, s.byPassword, f.onSince, s.actsFor,"
                                + " (select count(k) from Passkey k where k.personId = p.id) from WebSession s"
                                + " join Person p on p.id = s.personId"
                                + " left join SecondFactor f on f.personId = s.personId"
                                + " where s.tokenHash = :hash and s.expiresAt > :now",
                        Object[].class)
                .setParameter("hash", session.digest())
                .setParameter("now", now)
                .getResultStream()
                .map(row -> new Recognised(
                        (Person) row[0],
                        ((Instant) row[1]).isAfter(now.minus(BETWEEN_NOTES)),
                        (Boolean) row[2],
                        row[3] != null || (Long) row[5] > 0,
                        MissingNumber.of((Long) row[4])))
                .findFirst();
    }

    /** Whether the owner of a session showed who they are a short while ago. */
    public boolean isFresh(String sessionHash) {
        return entities.createQuery(
                                "select count(s) from WebSession s where s.tokenHash = :hash"
                                        + " and (s.provedAt > :since or s.provedAt is null and s.createdAt > :since)",
                                Long.class)
                        .setParameter("hash", sessionHash)
                        .setParameter("since", clock.instant().minus(FRESH))
                        .getSingleResult()
                > 0;
    }

    /** Notes that a session is used. */
    @Transactional
    public void noteUse(Token session) {
        entities.createQuery("update WebSession s set s.lastUsedAt = :now where s.tokenHash = :hash")
                .setParameter("now", clock.instant())
                .setParameter("hash", session.digest())
                .executeUpdate();
    }

    /** Notes for whom the owner of a session acts from now on; empty for nobody but the owner. */
    @Transactional
    public void actFor(String sessionHash, OptionalLong participantId) {
        entities.createQuery("update WebSession s set s.actsFor = :participant where s.tokenHash = :hash")
                .setParameter("participant", MissingNumber.orNull(participantId))
                .setParameter("hash", sessionHash)
                .executeUpdate();
    }

    /**
     * The sessions of a person that have not ended, the one that asks first, then those used last.
     *
     * @param ownHash digest of the session that asks
     */
    public List<Device> ofPerson(long personId, String ownHash) {
        return entities.createQuery(
                        "select s.code, s.browser, s.createdAt, s.lastUsedAt, s.tokenHash from WebSession s"
                                + " where s.personId = :person and s.expiresAt > :now"
                                + " order by s.lastUsedAt desc, s.createdAt desc",
                        Object[].class)
                .setParameter("person", personId)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(row -> new Device(
                        (PublicCode) row[0],
                        (Browser) row[1],
                        (Instant) row[2],
                        (Instant) row[3],
                        row[4].equals(ownHash)))
                .sorted(Comparator.comparing((Device device) -> !device.own()))
                .toList();
    }

    /** Ends a session by its digest. */
    @Transactional
    public void end(String sessionHash) {
        entities.createQuery("delete from WebSession s where s.tokenHash = :hash")
                .setParameter("hash", sessionHash)
                .executeUpdate();
    }

    /** Ends one session of a person; one that has ended already stays so. */
    @Transactional
    public void end(long personId, PublicCode code) {
        entities.createQuery("delete from WebSession s where s.personId = :person and s.code = :code")
                .setParameter("person", personId)
                .setParameter("code", code)
                .executeUpdate();
        audit.note(Deed.of(Act.DEVICE_SIGNED_OUT).by(personId));
    }

    /** Ends all sessions of a person but the one of this digest. */
    @Transactional
    public void endOthers(long personId, String ownHash) {
        entities.createQuery("delete from WebSession s where s.personId = :person and s.tokenHash <> :own")
                .setParameter("person", personId)
                .setParameter("own", ownHash)
                .executeUpdate();
        audit.note(Deed.of(Act.DEVICE_SIGNED_OUT).by(personId).with("which", "others"));
    }
}
