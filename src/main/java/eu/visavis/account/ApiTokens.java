package eu.visavis.account;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.MissingNumber;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import eu.visavis.kernel.TokenScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The secrets with which programs act for a person or a network: made, listed, recognised, revoked. */
@ApplicationScoped
public class ApiTokens {
    /** The most tokens that one person, or one network, can have at a time. */
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
     * To whom a token belongs.
     *
     * @param personId who has it; of a network's token, who made it
     * @param networkId the network that has it, whoever works for that by then
     */
    public record Holder(long personId, OptionalLong networkId) {
        public static Holder person(long personId) {
            return new Holder(personId, OptionalLong.empty());
        }

        public static Holder network(long networkId, long makerId) {
            return new Holder(makerId, OptionalLong.of(networkId));
        }

        private String condition() {
            return networkId.isPresent() ? "t.networkId = :holder" : "t.personId = :holder and t.networkId is null";
        }

        private long id() {
            return networkId.orElse(personId);
        }
    }

    /**
     * A token to be made.
     *
     * @param name up to 100 characters
     * @param scopes what it permits, at least one thing
     */
    public record Order(String name, Duration life, Set<TokenScope> scopes) {
        public Order {
            if (scopes.isEmpty()) {
                throw new IllegalArgumentException("A token that permits nothing");
            }
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * A token as its owner sees it; the secret is no part of it.
     *
     * @param lastUsedAt to the minute; empty if it was never used
     */
    public record Listing(
            PublicCode code,
            String name,
            Set<TokenScope> scopes,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> lastUsedAt,
            boolean expired) {}

    /**
     * What a token stands for.
     *
     * @param person for whom it acts; of a network's token, who made it
     * @param network the network as whose staff it acts, if it belongs to one
     * @param expired whether it permits nothing any more
     */
    public record Recognised(
            PublicCode code, Person person, OptionalLong network, Set<TokenScope> scopes, boolean expired) {}

    /**
     * Makes a token; the returned secret cannot be had again.
     *
     * @return empty if the holder has as many as are allowed
     */
    @Transactional
    public Optional<Token> issue(Holder holder, Order order) {
        if (of(holder).size() >= MOST) {
            return Optional.empty();
        }
        Token token = new Token(PREFIX + Token.random().secret());
        Instant now = clock.instant();
        ApiToken made = new ApiToken(token, holder, order, now, now.plus(order.life()));
        entities.persist(made);
        audit.note(deed(Act.TOKEN_MADE, holder, made.code())
                .with("days", order.life().toDays()));
        return Optional.of(token);
    }

    /** The tokens of a person or network, newest first, with those that have expired. */
    @Transactional
    public List<Listing> of(Holder holder) {
        Instant now = clock.instant();
        TypedQuery<Object[]> query = entities.createQuery(
                "select t.code, t.name, t.scopes, t.createdAt, t.expiresAt, t.lastUsedAt from ApiToken t where "
                        + holder.condition() + " order by t.createdAt desc, t.id desc",
                Object[].class);
        return query.setParameter("holder", holder.id())
                .getResultStream()
                .map(row -> listing(row, now))
                .toList();
    }

    /** Makes a token useless at once; one that is gone already, or that belongs to others, stays as it is. */
    @Transactional
    public void revoke(Holder holder, PublicCode code) {
        int revoked = entities.createQuery("delete from ApiToken t where " + holder.condition() + " and t.code = :code")
                .setParameter("holder", holder.id())
                .setParameter("code", code)
                .executeUpdate();
        if (revoked > 0) {
            audit.note(deed(Act.TOKEN_REVOKED, holder, code));
        }
    }

    /** For whom the bearer of a token acts; notes that it was used, unless it has expired. */
    @Transactional
    public Optional<Recognised> recognise(Token token) {
        Instant now = clock.instant();
        Optional<Recognised> found = entities.createQuery(
                        "select t.code, t.networkId, t.scopes, t.expiresAt, p from ApiToken t"
                                + " join Person p on p.id = t.personId where t.tokenHash = :hash",
                        Object[].class)
                .setParameter("hash", token.digest())
                .getResultStream()
                .findFirst()
                .map(row -> new Recognised(
                        (PublicCode) row[0],
                        (Person) row[4],
                        MissingNumber.of((Long) row[1]),
                        TokenScope.read((String) row[2]),
                        !((Instant) row[3]).isAfter(now)));
        found.filter(known -> !known.expired()).ifPresent(known -> noteUse(token, now));
        return found;
    }

    private static Deed deed(Act act, Holder holder, PublicCode code) {
        Deed deed = Deed.of(act).by(holder.personId()).to(code);
        return holder.networkId().isPresent() ? deed.in(holder.networkId().getAsLong()) : deed;
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
        Instant expiresAt = (Instant) row[4];
        return new Listing(
                (PublicCode) row[0],
                (String) row[1],
                TokenScope.read((String) row[2]),
                (Instant) row[3],
                expiresAt,
                Optional.ofNullable((Instant) row[5]),
                !expiresAt.isAfter(now));
    }
}
