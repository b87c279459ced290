package eu.visavis.network;

import eu.visavis.account.Person;
import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who works for which network, for which partner and with which role. At least one owner stays. */
@ApplicationScoped
public class Staff {
    private final EntityManager entities;
    private final Partners partners;
    private final Invitations invitations;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    Staff(EntityManager entities, Partners partners, Invitations invitations, Clock clock, AuditLog audit) {
        this.entities = entities;
        this.partners = partners;
        this.invitations = invitations;
        this.clock = clock;
        this.audit = audit;
    }

    Staff() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Whether a change was made, or why not. */
    public enum Outcome {
        DONE,
        /** The person works for the network already. */
        KNOWN,
        /** The person, or the partner, is not there any more. */
        GONE,
        /** Nobody would be left who answers for the network. */
        LAST_OWNER
    }

    /** Everybody who works for a network, in the order of names. */
    public List<StaffMember> of(long networkId) {
        Map<Long, Partner> known =
                partners.of(networkId).stream().collect(Collectors.toMap(Partner::id, Function.identity()));
        return entities.createQuery(
                        "select r, p from StaffRole r join Person p on p.id = r.personId where r.networkId = :network"
                                + " order by p.lastName, p.firstName, p.id",
                        Object[].class)
                .setParameter("network", networkId)
                .getResultStream()
                .map(row -> member((StaffRole) row[0], (Person) row[1], known))
                .toList();
    }

    /** The ids of those who work for a network and have a right in it, in their order. */
    public List<Long> idsWith(long networkId, Right right) {
        return entities.createQuery(
                        "select r.personId from StaffRole r where r.networkId = :network and r.role in :roles"
                                + " order by r.personId",
                        Long.class)
                .setParameter("network", networkId)
                .setParameter(
                        "roles",
                        Arrays.stream(Role.values())
                                .filter(role -> role.rights().contains(right))
                                .toList())
                .getResultList();
    }

    private static StaffMember member(StaffRole role, Person person, Map<Long, Partner> known) {
        Optional<Partner> partner = role.partnerId().map(known::get);
        return new StaffMember(
                person.code(),
                person.name(),
                person.email(),
                role.role(),
                partner.map(Partner::code),
                partner.map(Partner::name).orElse(""),
                role.since());
    }

    /** Adds somebody, who gets a link by mail; an account that is there already stays as it is. */
    @Transactional
    public Outcome add(Network network, Newcomer newcomer, PublicCode partnerCode, Role role) {
        Optional<Partner> partner = partners.find(network.id(), partnerCode);
        if (partner.isEmpty()) {
            return Outcome.GONE;
        }
        entities.find(Network.class, network.id(), LockModeType.PESSIMISTIC_WRITE);
        Person person = invitations.account(newcomer);
        if (find(network.id(), person.code()).isPresent()) {
            return Outcome.KNOWN;
        }
        entities.persist(new StaffRole(network.id(), partner.get().id(), person.id(), role, clock.instant()));
        invitations.send("staff", person, network, "/");
        note(Act.STAFF_ADDED, network.id(), person.id(), role);
        return Outcome.DONE;
    }

    /** Gives somebody another role or partner. */
    @Transactional
    public Outcome change(long networkId, PublicCode person, PublicCode partnerCode, Role role) {
        entities.find(Network.class, networkId, LockModeType.PESSIMISTIC_WRITE);
        Optional<StaffRole> found = find(networkId, person);
        Optional<Partner> partner = partners.find(networkId, partnerCode);
        if (found.isEmpty() || partner.isEmpty()) {
            return Outcome.GONE;
        }
        if (role != Role.OWNER && isLastOwner(networkId, found.get())) {
            return Outcome.LAST_OWNER;
        }
        found.get().change(role, partner.get().id());
        note(Act.STAFF_CHANGED, networkId, found.get().personId(), role);
        return Outcome.DONE;
    }

    /** Takes all rights for the network away; the account stays. */
    @Transactional
    public Outcome remove(long networkId, PublicCode person) {
        entities.find(Network.class, networkId, LockModeType.PESSIMISTIC_WRITE);
        Optional<StaffRole> found = find(networkId, person);
        if (found.isEmpty()) {
            return Outcome.GONE;
        }
        if (isLastOwner(networkId, found.get())) {
            return Outcome.LAST_OWNER;
        }
        entities.remove(found.get());
        note(Act.STAFF_REMOVED, networkId, found.get().personId(), found.get().role());
        return Outcome.DONE;
    }

    private void note(Act act, long networkId, long personId, Role role) {
        audit.note(Deed.of(act).in(networkId).toPerson(personId).with("role", role));
    }

    /** The networks that nobody else answers for than this person. */
    public List<Network> ownedAlone(long personId) {
        return entities.createQuery(
                        "select n from StaffRole r join Network n on n.id = r.networkId"
                                + " where r.personId = :person and r.role = :owner and not exists ("
                                + "select o.id from StaffRole o where o.networkId = r.networkId and o.role = :owner"
                                + " and o.personId <> :person) order by n.name",
                        Network.class)
                .setParameter("person", personId)
                .setParameter("owner", Role.OWNER)
                .getResultList();
    }

    private boolean isLastOwner(long networkId, StaffRole role) {
        long owners = entities.createQuery(
                        "select count(r) from StaffRole r where r.networkId = :network and r.role = :owner", Long.class)
                .setParameter("network", networkId)
                .setParameter("owner", Role.OWNER)
                .getSingleResult();
        return role.role() == Role.OWNER && owners == 1;
    }

    private Optional<StaffRole> find(long networkId, PublicCode person) {
        return entities.createQuery(
                        "select r from StaffRole r join Person p on p.id = r.personId"
                                + " where r.networkId = :network and p.code = :person",
                        StaffRole.class)
                .setParameter("network", networkId)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }
}
