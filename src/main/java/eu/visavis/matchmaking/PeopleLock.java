package eu.visavis.matchmaking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lets others who decide about the same participants wait until the transaction ends. On PostgreSQL the lock is one that lets
 * rows be written that refer to the participants: a publication, which holds the event, writes such rows, while whoever holds
 * participants may wait for the event.
 */
final class PeopleLock {
    private static final int CHUNK = 500;

    private final EntityManager entities;

    PeopleLock(EntityManager entities) {
        this.entities = entities;
    }

    /** Locks them in the order of ids, which is that of everybody who locks, so that nobody waits in a circle. */
    void take(Collection<Long> participantIds) {
        List<Long> ids = participantIds.stream().distinct().sorted().toList();
        String kind = isPostgres() ? " for no key update" : " for update";
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<Long> part = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            String places = part.stream().map(id -> "?").collect(Collectors.joining(", "));
            Query query = entities.createNativeQuery(
                    "select id from participant where id in (" + places + ") order by id" + kind);
            for (int i = 0; i < part.size(); i++) {
                query.setParameter(i + 1, part.get(i));
            }
            query.getResultList();
        }
    }

    private boolean isPostgres() {
        try {
            return entities.unwrap(Connection.class)
                    .getMetaData()
                    .getDatabaseProductName()
                    .equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say what it is", e);
        }
    }
}
