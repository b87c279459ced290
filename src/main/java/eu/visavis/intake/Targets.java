package eu.visavis.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An event during an import: what the ids in its files stand for in the database. Grows as lines are written. */
final class Targets {
    private final Map<ImportedKey.Kind, Map<String, Long>> ids = new EnumMap<>(ImportedKey.Kind.class);
    private final long eventId;
    private final long networkId;

    Targets(long eventId, long networkId) {
        this.eventId = eventId;
        this.networkId = networkId;
        for (ImportedKey.Kind kind : ImportedKey.Kind.values()) {
            ids.put(kind, new HashMap<>());
        }
    }

    long eventId() {
        return eventId;
    }

    long networkId() {
        return networkId;
    }

    void put(ImportedKey.Kind kind, String key, long id) {
        ids.get(kind).put(key, id);
    }

    void remove(ImportedKey.Kind kind, String key) {
        ids.get(kind).remove(key);
    }

    /** Whether the line was imported before, even if what it became was removed since. */
    boolean has(ImportedKey.Kind kind, String key) {
        return ids.get(kind).containsKey(key);
    }

    /** The row of a line that must have become one. */
    long id(ImportedKey.Kind kind, String key) {
        Long id = ids.get(kind).get(key);
        if (id == null) {
            throw new IllegalStateException("Event " + eventId + " has no " + kind + " with the imported id " + key);
        }
        return id;
    }

    /** The rows of these lines. */
    List<Long> ids(ImportedKey.Kind kind, List<? extends Row> rows) {
        return rows.stream().map(row -> id(kind, row.id())).toList();
    }

    /** The ids in files by the id of what they stand for. */
    Map<Long, String> keys(ImportedKey.Kind kind) {
        Map<Long, String> keys = new HashMap<>();
        ids.get(kind).forEach((key, id) -> keys.put(id, key));
        return keys;
    }
}
