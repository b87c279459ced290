package eu.visavis.privacy;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** For how many months after their last day networks keep what people stated at events. */
@ApplicationScoped
public class RetentionTimes {
    /** Long enough for the reports of a programme and for whoever comes again next year. */
    public static final int USUAL_MONTHS = 12;

    public static final int LEAST_MONTHS = 1;
    public static final int MOST_MONTHS = 36;

    private final EntityManager entities;
    private final AuditLog audit;

    @Inject
    RetentionTimes(EntityManager entities, AuditLog audit) {
        this.entities = entities;
        this.audit = audit;
    }

    RetentionTimes() { // for the CDI client proxy
        this(null, null);
    }

    /** The months that a network has stated, else the usual ones. */
    public int months(long networkId) {
        NetworkRetention stated = entities.find(NetworkRetention.class, networkId);
        return stated == null ? USUAL_MONTHS : stated.eventMonths();
    }

    /**
     * Lets a network keep its events shorter or longer.
     *
     * @throws IllegalArgumentException if the months are not from 1 to 36
     */
    @Transactional
    public void change(long networkId, int months) {
        if (months < LEAST_MONTHS || months > MOST_MONTHS) {
            throw new IllegalArgumentException("Events cannot be kept for " + months + " months");
        }
        NetworkRetention stated = entities.find(NetworkRetention.class, networkId);
        if (stated == null) {
            entities.persist(new NetworkRetention(networkId, months));
        } else {
            stated.keep(months);
        }
        audit.note(Deed.of(Act.RETENTION_CHANGED).in(networkId).with("months", months));
    }
}
