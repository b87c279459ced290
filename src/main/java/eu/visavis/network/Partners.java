package eu.visavis.network;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.Picture;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The partners of networks: exactly one of them leads, the others take part or are associated. */
@ApplicationScoped
public class Partners {
    private final EntityManager entities;
    private final NetworkImages images;
    private final Event<PartnersChanged> changes;
    private final AuditLog audit;

    @Inject
    Partners(EntityManager entities, NetworkImages images, Event<PartnersChanged> changes, AuditLog audit) {
        this.entities = entities;
        this.images = images;
        this.changes = changes;
        this.audit = audit;
    }

    Partners() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Whether a partner could be changed or removed, or why not. */
    public enum Outcome {
        DONE,
        /** It leads, and some partner must. */
        LEADS,
        /** People work for it. */
        HAS_STAFF,
        /** It is not there any more. */
        GONE
    }

    /** All partners of a network: the lead partner, then the others, then those associated, each in the order of names. */
    public List<Partner> of(long networkId) {
        return entities.createQuery(
                        "select p from Partner p where p.networkId = :network order by p.name, p.id", Partner.class)
                .setParameter("network", networkId)
                .getResultStream()
                .sorted(Comparator.comparing(Partner::standing))
                .toList();
    }

    /** The partner that must exist. */
    public Partner get(long id) {
        return entities.find(Partner.class, id);
    }

    /** A partner of a network by its name in addresses. */
    public Optional<Partner> find(long networkId, PublicCode code) {
        return entities.createQuery(
                        "select p from Partner p where p.networkId = :network and p.code = :code", Partner.class)
                .setParameter("network", networkId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Which of them is responsible for participants from where. */
    public Territories territories(long networkId) {
        return Territories.of(of(networkId));
    }

    /** The partner that leads a network, if one is named. */
    public Optional<Partner> lead(long networkId) {
        return of(networkId).stream()
                .filter(partner -> partner.standing() == Partner.Standing.LEAD)
                .findFirst();
    }

    /** Adds a partner, with its mark if it has one. Whoever is to lead takes the lead over from the partner that had it. */
    @Transactional
    public Partner add(long networkId, Partner.Standing standing, PartnerFacts facts, Optional<Picture> logo) {
        if (standing == Partner.Standing.LEAD) {
            handLeadOver(networkId);
        }
        Partner partner = new Partner(networkId, standing, facts);
        entities.persist(partner);
        entities.flush(); // picture and participants refer to the partner
        if (logo.isPresent()) {
            images.changeLogo(networkId, partner.id(), logo);
        }
        changes.fire(new PartnersChanged(networkId));
        note(Act.PARTNER_ADDED, networkId, partner);
        return partner;
    }

    /**
     * Changes a partner. Whoever leads gives the lead up only by another partner's taking it.
     *
     * @param logo replaces the mark that it had
     * @param withoutLogo takes the mark away, unless there is a new one
     */
    @Transactional
    public Outcome change(
            long networkId,
            PublicCode code,
            Partner.Standing standing,
            PartnerFacts facts,
            Optional<Picture> logo,
            boolean withoutLogo) {
        entities.find(Network.class, networkId, LockModeType.PESSIMISTIC_WRITE);
        Optional<Partner> found = find(networkId, code);
        if (found.isEmpty()) {
            return Outcome.GONE;
        }
        Partner partner = found.get();
        if (partner.standing() != standing) {
            if (partner.standing() == Partner.Standing.LEAD) {
                return Outcome.LEADS;
            }
            if (standing == Partner.Standing.LEAD) {
                handLeadOver(networkId);
            }
            partner.stand(standing);
        }
        partner.change(facts);
        if (logo.isPresent() || withoutLogo) {
            images.changeLogo(networkId, partner.id(), logo);
        }
        changes.fire(new PartnersChanged(networkId));
        note(Act.PARTNER_CHANGED, networkId, partner);
        return Outcome.DONE;
    }

    /** Removes a partner for which nobody works, with its mark. */
    @Transactional
    public Outcome remove(long networkId, PublicCode code) {
        entities.find(Network.class, networkId, LockModeType.PESSIMISTIC_WRITE);
        Optional<Partner> found = find(networkId, code);
        if (found.isEmpty()) {
            return Outcome.GONE;
        }
        Partner partner = found.get();
        if (partner.standing() == Partner.Standing.LEAD) {
            return Outcome.LEADS;
        }
        long staff = entities.createQuery("select count(r) from StaffRole r where r.partnerId = :partner", Long.class)
                .setParameter("partner", partner.id())
                .getSingleResult();
        if (staff > 0) {
            return Outcome.HAS_STAFF;
        }
        images.changeLogo(networkId, partner.id(), Optional.empty());
        entities.remove(partner);
        entities.flush(); // its participants are nobody's from here on
        changes.fire(new PartnersChanged(networkId));
        note(Act.PARTNER_REMOVED, networkId, partner);
        return Outcome.DONE;
    }

    private void note(Act act, long networkId, Partner partner) {
        audit.note(Deed.of(act).in(networkId).to(partner.code()));
    }

    private void handLeadOver(long networkId) {
        entities.find(Network.class, networkId, LockModeType.PESSIMISTIC_WRITE);
        lead(networkId).ifPresent(former -> former.stand(Partner.Standing.FULL));
    }
}
