package eu.visavis.multiplier;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The members that chambers and associations keep, each partner its own. Who is added is asked by mail and gets nothing
 * else before agreeing; who has left is not added again.
 */
@ApplicationScoped
public class Members {
    /** So many at most of one partner. */
    public static final int MOST = 5000;

    /** Who has not agreed by then is forgotten. */
    public static final Duration TO_AGREE = Duration.ofDays(30);

    private final EntityManager entities;
    private final MemberMails mails;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Members(EntityManager entities, MemberMails mails, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    Members() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Somebody to be added. */
    public record Named(String name, String email, Language language) {}

    /**
     * What came of adding people.
     *
     * @param added were asked to agree
     * @param known stood on the list already
     * @param left had left before, and were not added
     * @param over were too many
     */
    public record Added(int added, int known, int left, int over) {}

    /** Those of a partner who have not left, in the order of names. */
    public List<Member> of(long partnerId) {
        return entities.createQuery(
                        "select m from Member m where m.partnerId = :partner and m.leftAt is null"
                                + " order by m.name, m.email, m.id",
                        Member.class)
                .setParameter("partner", partnerId)
                .getResultList();
    }

    /** How many of a partner have agreed. */
    public long countAgreed(long partnerId) {
        return entities.createQuery(
                        "select count(m) from Member m where m.partnerId = :partner and m.agreedAt is not null",
                        Long.class)
                .setParameter("partner", partnerId)
                .getSingleResult();
    }

    /** Adds people, and asks each of them. */
    @Transactional
    public Added add(long networkId, long partnerId, List<Named> people) {
        int known = 0;
        int left = 0;
        int over = 0;
        int added = 0;
        long there = of(partnerId).size();
        for (Named person : people) {
            Optional<Member> before = find(partnerId, person.email());
            if (before.isPresent()) {
                left += before.get().hasLeft() ? 1 : 0;
                known += before.get().hasLeft() ? 0 : 1;
            } else if (there + added >= MOST) {
                over++;
            } else {
                Member member = new Member(
                        networkId, partnerId, person.name(), person.email(), person.language(), clock.instant());
                entities.persist(member);
                mails.invite(member);
                member.invited(clock.instant());
                added++;
            }
        }
        audit.note(Deed.of(Act.MEMBERS_CHANGED).in(networkId).with("added", added));
        return new Added(added, known, left, over);
    }

    /** Takes somebody off the list of a partner. */
    @Transactional
    public boolean remove(long networkId, long partnerId, PublicCode code) {
        Optional<Member> found = of(partnerId).stream()
                .filter(member -> member.code().equals(code))
                .findFirst();
        found.ifPresent(member -> {
            entities.remove(member);
            audit.note(Deed.of(Act.MEMBERS_CHANGED).in(networkId).with("removed", 1));
        });
        return found.isPresent();
    }

    /** The member of a secret, unless they left. */
    public Optional<Member> ofSecret(String secret) {
        return entities.createQuery(
                        "select m from Member m where m.secret = :secret and m.leftAt is null", Member.class)
                .setParameter("secret", secret)
                .getResultStream()
                .findFirst();
    }

    /** The name of the chamber or association on whose list a member stands. */
    public String keeperOf(Member member) {
        return mails.keeper(member);
    }

    /** Notes that a member agrees; false if there is none. */
    @Transactional
    public boolean agree(String secret) {
        Optional<Member> found = ofSecret(secret);
        found.ifPresent(member -> {
            member.agree(clock.instant());
            audit.note(Deed.of(Act.MEMBER_AGREED).in(member.networkId()).to(member.code()));
        });
        return found.isPresent();
    }

    /** Lets a member go, for ever; one who is not there stays so. */
    @Transactional
    public void leave(String secret) {
        ofSecret(secret).ifPresent(member -> {
            member.leave(clock.instant());
            audit.note(Deed.of(Act.MEMBER_LEFT).in(member.networkId()).to(member.code()));
        });
    }

    /** Forgets those who have not agreed in time. */
    @Transactional
    public void sweep() {
        entities.createQuery(
                        "delete from Member m where m.agreedAt is null and m.leftAt is null and m.addedAt < :limit")
                .setParameter("limit", clock.instant().minus(TO_AGREE))
                .executeUpdate();
    }

    private Optional<Member> find(long partnerId, String email) {
        return entities.createQuery(
                        "select m from Member m where m.partnerId = :partner and m.emailDigest = :digest", Member.class)
                .setParameter("partner", partnerId)
                .setParameter("digest", Member.digest(email))
                .getResultStream()
                .findFirst();
    }
}
