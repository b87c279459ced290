package eu.visavis.directory.search;

import eu.visavis.directory.Entries;
import eu.visavis.directory.Entry;
import eu.visavis.directory.RegisterRecord;
import eu.visavis.directory.profile.OwnFacts;
import eu.visavis.directory.profile.Profiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;

/** What the index is made from, read in transactions of its own, since whoever writes the index has none. */
@ApplicationScoped
class EntryDocuments {
    private final Entries entries;
    private final Profiles profiles;

    @Inject
    EntryDocuments(Entries entries, Profiles profiles) {
        this.entries = entries;
        this.profiles = profiles;
    }

    EntryDocuments() { // for the CDI client proxy
        this(null, null);
    }

    /** The documents of entries; none for those that are not to be found. */
    @Transactional
    public Map<Long, Optional<Document>> of(List<Long> ids) {
        Map<Long, Entry> known = entries.byId(ids);
        Map<Long, List<RegisterRecord>> records = entries.records(ids);
        Map<Long, OwnFacts> own = profiles.facts(ids);
        Map<Long, Optional<Document>> documents = new HashMap<>();
        for (long id : ids) {
            documents.put(
                    id,
                    Optional.ofNullable(known.get(id))
                            .flatMap(entry -> EntryDocument.of(
                                    entry, records.getOrDefault(id, List.of()), own.getOrDefault(id, OwnFacts.NONE))));
        }
        return documents;
    }

    /** Ids of entries that changed since a moment, with when. */
    @Transactional
    public Map<Long, Instant> changedSince(Instant since) {
        return entries.changedSince(since);
    }

    /** The next ids of all entries after one. */
    @Transactional
    public List<Long> idsAfter(long id, int most) {
        return entries.idsAfter(id, most);
    }
}
