package eu.visavis.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Which line of which import became what. */
@ApplicationScoped
class ImportedKeys {
    private final EntityManager entities;

    @Inject
    ImportedKeys(EntityManager entities) {
        this.entities = entities;
    }

    ImportedKeys() { // for the CDI client proxy
        this(null);
    }

    /** Reads what earlier imports brought, whether it still exists or not. */
    void load(Targets targets) {
        entities.createQuery(
                        "select k.kind, k.externalKey, k.targetId from ImportedKey k where k.eventId = :event",
                        Object[].class)
                .setParameter("event", targets.eventId())
                .getResultList()
                .forEach(row -> targets.put((ImportedKey.Kind) row[0], (String) row[1], (Long) row[2]));
    }

    /** Notes what a new line became. Needs a transaction. */
    void put(Targets targets, ImportedKey.Kind kind, String key, long id) {
        if (targets.has(kind, key)) {
            remove(targets, kind, key); // what it became earlier was removed on the pages
        }
        entities.persist(new ImportedKey(targets.eventId(), kind, key, id));
        targets.put(kind, key, id);
    }

    /** Forgets a line. Needs a transaction. */
    void remove(Targets targets, ImportedKey.Kind kind, String key) {
        entities.createQuery(
                        "delete from ImportedKey k where k.eventId = :event and k.kind = :kind and k.externalKey = :key")
                .setParameter("event", targets.eventId())
                .setParameter("kind", kind)
                .setParameter("key", key)
                .executeUpdate();
        targets.remove(kind, key);
    }
}
