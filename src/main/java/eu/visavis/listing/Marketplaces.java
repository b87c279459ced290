package eu.visavis.listing;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The marketplaces of networks: whether there is one, and by which rules. */
@ApplicationScoped
public class Marketplaces {
    private final EntityManager entities;
    private final AuditLog audit;

    @Inject
    Marketplaces(EntityManager entities, AuditLog audit) {
        this.entities = entities;
        this.audit = audit;
    }

    Marketplaces() { // for the CDI client proxy
        this(null, null);
    }

    /** The rules of a network; closed until its organisers open it. */
    public MarketplaceSettings.Rules of(long networkId) {
        MarketplaceSettings stored = entities.find(MarketplaceSettings.class, networkId);
        return stored == null ? MarketplaceSettings.Rules.USUAL : stored.rules();
    }

    /** States the rules anew. */
    @Transactional
    public void change(long networkId, MarketplaceSettings.Rules rules) {
        MarketplaceSettings stored = entities.find(MarketplaceSettings.class, networkId);
        if (stored == null) {
            stored = new MarketplaceSettings(networkId);
            entities.persist(stored);
        }
        stored.change(rules);
        audit.note(Deed.of(Act.MARKETPLACE_CHANGED).in(networkId).with("open", rules.open()));
    }
}
