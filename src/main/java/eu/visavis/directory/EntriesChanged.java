package eu.visavis.directory;

import java.util.List;

/**
 * Entries came, changed or went. Fired within the transaction.
 *
 * @param ids of the entries
 */
public record EntriesChanged(List<Long> ids) {
    public EntriesChanged {
        ids = List.copyOf(ids);
    }
}
