package eu.visavis.network;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All networks with their staff and categories. */
@ApplicationScoped
public class Networks {
    private final EntityManager entities;
    private final Event<LookChanged> looks;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    Networks(EntityManager entities, Event<LookChanged> looks, Clock clock, AuditLog audit) {
        this.entities = entities;
        this.looks = looks;
        this.clock = clock;
        this.audit = audit;
    }

    Networks() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Founds a network with its lead partner and owner. */
    @Transactional
    public Network found(String name, String leadPartner, String country, String helpName, String email, long person) {
        Network network = new Network(name, helpName, email, clock.instant());
        entities.persist(network);
        Partner lead = new Partner(network.id(), Partner.Standing.LEAD, PartnerFacts.of(leadPartner, country));
        entities.persist(lead);
        entities.persist(new StaffRole(network.id(), lead.id(), person, Role.OWNER, clock.instant()));
        StandardCategories.labels()
                .forEach((code, labels) -> entities.persist(new Category(network.id(), code, labels)));
        audit.note(Deed.of(Act.NETWORK_FOUNDED).in(network.id()).toPerson(person));
        return network;
    }

    /** The network that must exist. */
    public Network get(long id) {
        return entities.find(Network.class, id);
    }

    /** A network by its name in addresses. */
    public Optional<Network> find(PublicCode code) {
        return entities.createQuery("select n from Network n where n.code = :code", Network.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The network that was set up first and runs the installation, if it is set up. */
    public Optional<Network> first() {
        return entities.createQuery("select n from Network n order by n.id", Network.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Names a network anew, what funds it, and whom its participants can ask. */
    @Transactional
    public void change(long networkId, String name, Project project, HelpContact help) {
        get(networkId).change(name, project, help);
        audit.note(Deed.of(Act.NETWORK_CHANGED).in(networkId));
    }

    /** The network for which a person works as staff now: the one that was chosen last, else the oldest. */
    public Optional<Network> ofStaff(long personId) {
        return allOfStaff(personId).stream().findFirst();
    }

    /** What a person is in the network of {@link #ofStaff}, if in any. */
    public Optional<Post> postOf(long personId) {
        return entities.createQuery(
                        "select r from StaffRole r where r.personId = :person"
                                + " order by r.chosenAt desc nulls last, r.networkId",
                        StaffRole.class)
                .setParameter("person", personId)
                .setMaxResults(1)
                .getResultStream()
                .map(StaffRole::post)
                .findFirst();
    }

    /** All networks for which a person works as staff, the one of now first. */
    public List<Network> allOfStaff(long personId) {
        return entities.createQuery(
                        "select n from StaffRole r join Network n on n.id = r.networkId where r.personId = :person"
                                + " order by r.chosenAt desc nulls last, n.id",
                        Network.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** All networks of the installation, in the order of their names. */
    public List<Network> all() {
        return entities.createQuery("select n from Network n order by n.name, n.id", Network.class)
                .getResultList();
    }

    /**
     * Lets a person work for another of their networks from now on.
     *
     * @return false if the person is no staff of such a network
     */
    @Transactional
    public boolean choose(long personId, PublicCode network) {
        Optional<StaffRole> role = entities.createQuery(
                        "select r from StaffRole r join Network n on n.id = r.networkId"
                                + " where r.personId = :person and n.code = :network",
                        StaffRole.class)
                .setParameter("person", personId)
                .setParameter("network", network)
                .getResultStream()
                .findFirst();
        role.ifPresent(chosen -> chosen.choose(clock.instant()));
        return role.isPresent();
    }

    /** Gives a network another look. */
    @Transactional
    public void change(long networkId, Look look) {
        get(networkId).look(look);
        looks.fire(new LookChanged(networkId));
        audit.note(Deed.of(Act.LOOK_CHANGED).in(networkId));
    }

    /** Whether a network other than this one has a host name. */
    public boolean isTaken(String host, long networkId) {
        return entities.createQuery(
                                "select count(n) from Network n where n.host = :host and n.id <> :network", Long.class)
                        .setParameter("host", host)
                        .setParameter("network", networkId)
                        .getSingleResult()
                > 0;
    }

    /** What a person is in a network, if anything. */
    public Optional<Post> postIn(long personId, long networkId) {
        return entities.createQuery(
                        "select r from StaffRole r where r.personId = :person and r.networkId = :network",
                        StaffRole.class)
                .setParameter("person", personId)
                .setParameter("network", networkId)
                .getResultStream()
                .map(StaffRole::post)
                .findFirst();
    }

    /** Whether a person owns the network with which this installation was set up. */
    public boolean isAdministrator(long personId) {
        return entities.createQuery(
                                "select count(r) from StaffRole r where r.personId = :person and r.role = :owner"
                                        + " and r.networkId = (select min(n.id) from Network n)",
                                Long.class)
                        .setParameter("owner", Role.OWNER)
                        .setParameter("person", personId)
                        .getSingleResult()
                > 0;
    }

    /** The categories of a network, in the order of their codes. */
    public List<Category> categories(long networkId) {
        return entities.createQuery(
                        "select distinct c from Category c left join fetch c.labels where c.networkId = :network"
                                + " order by c.code",
                        Category.class)
                .setParameter("network", networkId)
                .getResultList();
    }

    /** Adds a category named by its code only. Needs a transaction. */
    public Category addCategory(long networkId, String code) {
        Category category = new Category(networkId, code, Map.of());
        entities.persist(category);
        return category;
    }

    /** Whether nobody has set up this installation yet. */
    public boolean isEmpty() {
        return entities.createQuery("select count(n) from Network n", Long.class)
                        .getSingleResult()
                == 0;
    }
}
