package eu.visavis.directory;

import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Companies of directories, from what registers say of them. */
@ApplicationScoped
public class CompanyReading {
    private final Entries entries;

    @Inject
    CompanyReading(Entries entries) {
        this.entries = entries;
    }

    CompanyReading() { // for the CDI client proxy
        this(null);
    }

    /** Companies by the ids of their entries; those that are gone altogether are missing. */
    public Map<Long, Company> byId(List<Long> ids) {
        Map<Long, Entry> known = entries.byId(ids);
        Map<Long, List<RegisterRecord>> records = entries.records(ids);
        Map<Long, Company> companies = new HashMap<>();
        known.forEach((id, entry) ->
                company(entry, records.getOrDefault(id, List.of())).ifPresent(company -> companies.put(id, company)));
        return companies;
    }

    /** A company of a network by the code of its entry. */
    public Optional<Company> find(long networkId, PublicCode code) {
        return entries.find(networkId, code).flatMap(this::of);
    }

    /** The company of an entry. */
    public Optional<Company> of(Entry entry) {
        return company(entry, entries.records(List.of(entry.id())).getOrDefault(entry.id(), List.of()));
    }

    private static Optional<Company> company(Entry entry, List<RegisterRecord> records) {
        List<RegisterRecord> there =
                records.stream().filter(record -> record.goneAt().isEmpty()).toList();
        List<RegisterRecord> telling = there.isEmpty() ? records : there;
        return telling.stream()
                .map(RegisterRecord::facts)
                .reduce(CompanyFacts::completedBy)
                .map(facts -> new Company(
                        entry.code(),
                        facts,
                        telling.stream()
                                .map(RegisterRecord::registerId)
                                .distinct()
                                .toList(),
                        there.isEmpty()));
    }
}
