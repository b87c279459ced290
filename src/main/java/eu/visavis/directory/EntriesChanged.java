package eu.visavis.directory;

import java.time.Instant;
import java.util.List;

/**
 * Entries came, changed or went. Fired within the transaction.
 *
 * @param ids of the entries
 * @param at when, as it is stored in those that are still there
 */
public record EntriesChanged(List<Long> ids, Instant at) {
    public EntriesChanged {
        ids = List.copyOf(ids);
    }
}
