package eu.visavis.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Which network a host name of its own stands for. Read once and after each change here, since every request asks; a
 * second server on the same database learns of a change when it is started again.
 */
@ApplicationScoped
public class NetworkHosts {
    private final EntityManager entities;
    private volatile Map<String, Long> known;

    @Inject
    NetworkHosts(EntityManager entities) {
        this.entities = entities;
    }

    NetworkHosts() { // for the CDI client proxy
        this(null);
    }

    /**
     * The network of a host.
     *
     * @param host as a browser names it, perhaps with a port; may be null
     */
    public OptionalLong networkOf(String host) {
        if (host == null) {
            return OptionalLong.empty();
        }
        String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
        Long network = all().get(name);
        return network == null ? OptionalLong.empty() : OptionalLong.of(network);
    }

    /** Reads all of them again when they are next asked for, once the change is there for everybody. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) LookChanged change) {
        known = null;
    }

    private Map<String, Long> all() {
        Map<String, Long> found = known;
        if (found == null) {
            Map<String, Long> read = new HashMap<>();
            entities.createQuery("select n.host, n.id from Network n where n.host <> ''", Object[].class)
                    .getResultList()
                    .forEach(row -> read.put((String) row[0], (Long) row[1]));
            found = Map.copyOf(read);
            known = found;
        }
        return found;
    }
}
