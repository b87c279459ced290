package eu.visavis.multiplier;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Right;
import eu.visavis.network.Networks;
import eu.visavis.network.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Where each of the staff works: the one place that says beyond what somebody gets nothing. A multiplier gets what the
 * network has stated, and nothing before it has; whoever keeps the directory gets all of it.
 */
@ApplicationScoped
public class Grounds {
    private final EntityManager entities;
    private final Networks networks;
    private final AuditLog audit;

    @Inject
    Grounds(EntityManager entities, Networks networks, AuditLog audit) {
        this.entities = entities;
        this.networks = networks;
        this.audit = audit;
    }

    Grounds() { // for the CDI client proxy
        this(null, null, null);
    }

    /** Where a person works for a network; empty if nowhere, or if it is not stated yet. */
    public Optional<Ground> of(long networkId, long personId) {
        return networks.postIn(personId, networkId)
                .filter(post -> post.rights().contains(Right.SERVE_REGION))
                .flatMap(post -> post.rights().contains(Right.KEEP_DIRECTORY)
                        ? Optional.of(Ground.WHOLE)
                        : stated(networkId, personId)
                                .filter(ground -> !ground.regions().isEmpty()));
    }

    /** What is stated of a multiplier, in force or not. */
    public Optional<Ground> stated(long networkId, long personId) {
        return role("r.personId = :person", networkId, personId)
                .map(role -> entities.find(MultiplierScope.class, role))
                .map(MultiplierScope::ground);
    }

    /** What is stated of the multiplier of a code. */
    public Optional<Ground> stated(long networkId, PublicCode person) {
        return role("r.personId = (select p.id from Person p where p.code = :person)", networkId, person)
                .map(role -> entities.find(MultiplierScope.class, role))
                .map(MultiplierScope::ground);
    }

    /**
     * States where a multiplier works. Needs at least one region.
     *
     * @return false if there is no such multiplier
     */
    @Transactional
    public boolean state(long networkId, PublicCode person, Ground ground) {
        if (ground.regions().isEmpty()) {
            throw new IllegalArgumentException("A multiplier without a region would get everything");
        }
        Optional<Long> role = role(
                "r.role = eu.visavis.network.Role.MULTIPLIER"
                        + " and r.personId = (select p.id from Person p where p.code = :person)",
                networkId,
                person);
        role.ifPresent(id -> {
            MultiplierScope scope = entities.find(MultiplierScope.class, id);
            if (scope == null) {
                scope = new MultiplierScope(id);
                scope.state(ground);
                entities.persist(scope);
            } else {
                scope.state(ground);
            }
            audit.note(Deed.of(Act.REGION_STATED).in(networkId).with("role", Role.MULTIPLIER));
        });
        return role.isPresent();
    }

    private Optional<Long> role(String which, long networkId, Object person) {
        return entities.createQuery(
                        "select r.id from StaffRole r where r.networkId = :network and " + which, Long.class)
                .setParameter("network", networkId)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }
}
