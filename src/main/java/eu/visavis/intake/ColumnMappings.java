package eu.visavis.intake;

import eu.visavis.kernel.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What networks said before that the columns of files hold, by the names of the columns in any order. */
@ApplicationScoped
class ColumnMappings {
    private static final int DIGITS = 16;
    /** A network has a few tools; more are rows of files without names of columns. */
    private static final int KEPT = 50;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    ColumnMappings(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    ColumnMappings() { // for the CDI client proxy
        this(null, null);
    }

    /** What was said last of a file with the same names of columns. */
    Optional<ColumnChoice> find(long networkId, ForeignKind kind, List<String> header) {
        List<String> digests = digests(header);
        return stored(networkId, kind, together(digests)).map(mapping -> {
            Map<String, ForeignField> fields = new HashMap<>();
            mapping.fields()
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .forEach(parts -> fields.put(parts[0], StoredFields.field(parts[1])));
            return mapping.choiceOf(digests.stream()
                    .map(digest -> fields.getOrDefault(digest, ForeignField.LEFT_OUT))
                    .toList());
        });
    }

    /** Remembers what the columns hold. Needs a transaction. */
    void remember(long networkId, ForeignKind kind, List<String> header, ColumnChoice choice) {
        List<String> digests = digests(header);
        List<String> lines = new ArrayList<>();
        for (int column = 0; column < digests.size(); column++) {
            lines.add(digests.get(column) + " " + choice.fields().get(column).name());
        }
        String together = together(digests);
        ColumnMapping mapping = stored(networkId, kind, together).orElseGet(() -> {
            ColumnMapping added = new ColumnMapping(networkId, kind, together);
            entities.persist(added);
            return added;
        });
        mapping.state(String.join("\n", lines), choice, clock.instant());
        entities.flush();
        forget(networkId);
    }

    private void forget(long networkId) {
        entities.createQuery(
                        "select m from ColumnMapping m where m.networkId = :network order by m.usedAt desc, m.id desc",
                        ColumnMapping.class)
                .setParameter("network", networkId)
                .setFirstResult(KEPT)
                .getResultList()
                .forEach(entities::remove);
    }

    private Optional<ColumnMapping> stored(long networkId, ForeignKind kind, String header) {
        return entities.createQuery(
                        "select m from ColumnMapping m where m.networkId = :network and m.kind = :kind"
                                + " and m.header = :header order by m.id",
                        ColumnMapping.class)
                .setParameter("network", networkId)
                .setParameter("kind", kind)
                .setParameter("header", header)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** A digest for each column; of those with the same name, the second and further ones count. */
    private static List<String> digests(List<String> header) {
        Map<String, Integer> counts = new HashMap<>();
        return header.stream()
                .map(ColumnNames::key)
                .map(key -> key + "\n" + counts.merge(key, 1, Integer::sum))
                .map(key -> digest(key).substring(0, DIGITS))
                .toList();
    }

    private static String together(List<String> digests) {
        return digest(digests.stream().sorted().collect(Collectors.joining(" ")));
    }

    private static String digest(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
