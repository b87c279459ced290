package eu.visavis.account;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The secrets with which programs act for a person: made, listed, recognised, revoked. */
@ApplicationScoped
public class ApiTokens {
    /** The most tokens that one person can have at a time. */
    public static final int MOST = 20;

    /** How secrets begin, so that people and scanners of source code know one when they see it. */
    public static final String PREFIX = "visavis_";

    /** A use is noted at most that often, so that reading does not mean writing. */
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final EntityManager entities;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    ApiTokens(EntityManager entities, Clock clock, AuditLog audit) {
        this.entities = entities;
        this.clock = clock;
        this.audit = audit;
    }

    ApiTokens() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * A token as its owner sees it; the secret is no part of it.
     *
     * @param lastUsedAt to the minute; empty if it was never used
     */
    public record Listing(
            PublicCode code,
            String name,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> lastUsedAt,
            boolean expired) {}

    /**
     * Makes a token; the returned secret cannot be had again.
     *
     * @param name up to 100 characters
     * @return empty if the person has as many as are allowed
     */
    @Transactional
    public Optional<Token> issue(long personId, String name, Duration life) {
        if (ofPerson(personId).size() >= MOST) {
            return Optional.empty();
        }
        Token token = new Token(PREFIX + Token.random().secret());
        Instant now = clock.instant();
        ApiToken made = new ApiToken(token, personId, name, now, now.plus(life));
        entities.persist(made);
        audit.note(Deed.of(Act.TOKEN_MADE).by(personId).to(made.code()).with("days", life.toDays()));
        return Optional.of(token);
    }

    /** The tokens of a person, newest first, with those that have expired. */
    @Transactional
    public List<Listing> ofPerson(long personId) {
        Instant now = clock.instant();
        return entities.createQuery(
                        "select t.code, t.name, t.createdAt, t.expiresAt, t.lastUsedAt from ApiToken t"
                                + " where t.personId = :person order by t.createdAt desc, t.id desc",
                        Object[].class)
                .setParameter("person", personId)
                .getResultStream()
                .map(row -> listing(row, now))
                .toList();
    }

    /** Makes a token of the person useless at once; one that is gone already stays gone. */
    @Transactional
    public void revoke(long personId, PublicCode code) {
        int revoked = entities.createQuery("delete from ApiToken t where t.personId = :person and t.code = :code")
                .setParameter("person", personId)
                .setParameter("code", code)
                .executeUpdate();
        if (revoked > 0) {
            audit.note(Deed.of(Act.TOKEN_REVOKED).by(personId).to(code));
        }
    }

    /** The person for whom the bearer of a token acts, if it has not expired; notes that it was used. */
    @Transactional
    public Optional<Person> personOf(Token token) {
        Instant now = clock.instant();
        Optional<Person> person = entities.createQuery(
                        "select p from ApiToken t join Person p on p.id = t.personId"
                                + " where t.tokenHash = :hash and t.expiresAt > :now",
                        Person.class)
                .setParameter("hash", token.digest())
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
        if (person.isPresent()) {
            noteUse(token, now);
        }
        return person;
    }

    private void noteUse(Token token, Instant now) {
        entities.createQuery("update ApiToken t set t.lastUsedAt = :now where t.tokenHash = :hash"
                        + " and (t.lastUsedAt is null or t.lastUsedAt < :before)")
                .setParameter("now", now)
                .setParameter("hash", token.digest())
                .setParameter("before", now.minus(BETWEEN_NOTES))
                .executeUpdate();
    }

    private static Listing listing(Object[] row, Instant now) {
        Instant expiresAt = (Instant) row[3];
        return new Listing(
                (PublicCode) row[0],
                (String) row[1],
                (Instant) row[2],
                expiresAt,
                Optional.ofNullable((Instant) row[4]),
                !expiresAt.isAfter(now));
    }
}
