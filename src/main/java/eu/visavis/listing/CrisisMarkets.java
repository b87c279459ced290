package eu.visavis.listing;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Categories;
import eu.visavis.network.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The crisis marketplaces of networks. */
@ApplicationScoped
public class CrisisMarkets {
    /** So many at most in a network. */
    public static final int MOST = 50;

    private static final long NOBODYS_ID = -1;

    private static final String OPEN =
            "m.closed = false and m.startsOn <= :today and (m.endsOn is null or m.endsOn >= :today)";

    /** Of a published entry {@code p}: that it stands in no crisis marketplace, or in one of those {@code :open}. */
    static final String STANDS_OPEN = "(p.crisisId is null or p.crisisId in :open)";

    private final EntityManager entities;
    private final Categories categories;
    private final Marketplaces marketplaces;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    CrisisMarkets(
            EntityManager entities, Categories categories, Marketplaces marketplaces, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.categories = categories;
        this.marketplaces = marketplaces;
        this.audit = audit;
        this.clock = clock;
    }

    CrisisMarkets() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Today by the clock of marketplaces, which is UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** All of a network, the last one first. */
    public List<CrisisMarket> of(long networkId) {
        return query("m.networkId = :network", "")
                .setParameter("network", networkId)
                .getResultList();
    }

    /** Those that are open, of a network or of all; none of a network whose marketplace is closed. */
    public List<CrisisMarket> open(OptionalLong networkId) {
        TypedQuery<CrisisMarket> query = query(OPEN, networkId.isPresent() ? " and m.networkId = :network" : "")
                .setParameter("today", today());
        networkId.ifPresent(id -> query.setParameter("network", id));
        return query.getResultList().stream()
                .filter(market -> marketplaces.of(market.networkId()).open())
                .toList();
    }

    /** The ids of those that are open in all networks, never none, so that they can stand in a list of a query. */
    List<Long> openIds() {
        List<Long> ids =
                new ArrayList<>(entities.createQuery("select m.id from CrisisMarket m where " + OPEN, Long.class)
                        .setParameter("today", today())
                        .getResultList());
        ids.add(NOBODYS_ID);
        return ids;
    }

    /** One of a network. */
    public Optional<CrisisMarket> find(long networkId, PublicCode code) {
        return query("m.networkId = :network", " and m.code = :code")
                .setParameter("network", networkId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** One of a network, if it is open. */
    public Optional<CrisisMarket> findOpen(long networkId, PublicCode code) {
        return find(networkId, code).filter(this::isOpen);
    }

    /** The one in which an entry stands, if it stands in one. */
    public Optional<CrisisMarket> of(OptionalLong id) {
        return id.isPresent() ? Optional.of(entities.find(CrisisMarket.class, id.getAsLong())) : Optional.empty();
    }

    public boolean isOpen(CrisisMarket market) {
        return market.stateOn(today()) == CrisisMarket.State.OPEN;
    }

    /**
     * Sets one up.
     *
     * @param parts names of its categories by language
     * @return empty if the network has too many of them, or no room for so many categories
     */
    @Transactional
    public Optional<CrisisMarket> begin(long networkId, CrisisFacts facts, List<Map<Language, String>> parts) {
        if (of(networkId).size() >= MOST) {
            return Optional.empty();
        }
        Optional<Category> root = categories.plant(networkId, names(facts), parts);
        return root.map(category -> {
            entities.flush(); // it refers to the category
            CrisisMarket market = new CrisisMarket(networkId, category.id(), facts, clock.instant());
            entities.persist(market);
            note(market);
            return market;
        });
    }

    /**
     * States one anew; its categories are changed among those of the network.
     *
     * @return false if there is none
     */
    @Transactional
    public boolean change(long networkId, PublicCode code, CrisisFacts facts) {
        Optional<CrisisMarket> found = find(networkId, code);
        found.ifPresent(market -> {
            market.state(facts);
            note(market);
        });
        return found.isPresent();
    }

    /**
     * Closes one, or opens it again. Its entries stay; nobody but their authors and moderators sees them while it is closed.
     *
     * @return false if there is none
     */
    @Transactional
    public boolean close(long networkId, PublicCode code, boolean closed) {
        Optional<CrisisMarket> found = find(networkId, code);
        found.ifPresent(market -> {
            market.close(closed);
            note(market);
        });
        return found.isPresent();
    }

    private static Map<Language, String> names(CrisisFacts facts) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        facts.texts().forEach((language, text) -> names.put(language, text.name()));
        return names;
    }

    private void note(CrisisMarket market) {
        audit.note(Deed.of(Act.CRISIS_MARKET_CHANGED)
                .in(market.networkId())
                .to(market.code())
                .with("open", !market.isClosed()));
    }

    private TypedQuery<CrisisMarket> query(String where, String more) {
        return entities.createQuery(
                "select m from CrisisMarket m where " + where + more + " order by m.id desc", CrisisMarket.class);
    }
}
