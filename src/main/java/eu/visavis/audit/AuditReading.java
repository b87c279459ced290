package eu.visavis.audit;

import eu.visavis.kernel.MissingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads the audit log for those who answer for a network or the installation. */
@ApplicationScoped
public class AuditReading {
    private final EntityManager entities;

    @Inject
    AuditReading(EntityManager entities) {
        this.entities = entities;
    }

    AuditReading() { // for the CDI client proxy
        this(null);
    }

    /**
     * Which entries are asked for.
     *
     * @param network the network that they concern; empty for all there are
     * @param persons ids of people of whom one did it, or it was done for or to one; empty if it does not matter
     * @param from the first moment
     * @param until the moment after the last
     */
    public record Wanted(
            OptionalLong network,
            Optional<Collection<Long>> persons,
            Optional<Act> act,
            Optional<Instant> from,
            Optional<Instant> until) {}

    /**
     * An entry.
     *
     * @param named whether somebody did it; if there is no actor then, that person is forgotten
     * @param concerning whether it was done to somebody
     */
    public record Line(
            Instant doneAt,
            Act act,
            Author.Channel channel,
            boolean named,
            OptionalLong actor,
            boolean represented,
            OptionalLong principal,
            boolean concerning,
            OptionalLong person,
            Optional<String> token,
            Optional<String> event,
            String facts) {}

    /** Entries, the newest first. */
    @Transactional
    public List<Line> find(Wanted wanted, int skipped, int count) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        wanted.network().ifPresent(network -> {
            conditions.add("e.networkId = :network");
            values.put("network", network);
        });
        if (wanted.persons().isPresent()) {
            Collection<String> pseudonyms = pseudonyms(wanted.persons().get());
            if (pseudonyms.isEmpty()) {
                return List.of();
            }
            conditions.add("(e.actor in :persons or e.principal in :persons or e.person in :persons)");
            values.put("persons", pseudonyms);
        }
        wanted.act().ifPresent(act -> {
            conditions.add("e.act = :act");
            values.put("act", act);
        });
        wanted.from().ifPresent(from -> {
            conditions.add("e.doneAt >= :from");
            values.put("from", from);
        });
        wanted.until().ifPresent(until -> {
            conditions.add("e.doneAt < :until");
            values.put("until", until);
        });
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<AuditEntry> query = entities.createQuery(
                "select e from AuditEntry e" + where + " order by e.doneAt desc, e.id desc", AuditEntry.class);
        values.forEach(query::setParameter);
        List<Writing> found = query.setFirstResult(skipped)
                .setMaxResults(count)
                .getResultStream()
                .map(AuditEntry::writing)
                .toList();
        Map<String, Long> people = people(found);
        return found.stream().map(writing -> line(writing, people)).toList();
    }

    private static Line line(Writing writing, Map<String, Long> people) {
        return new Line(
                writing.doneAt(),
                writing.act(),
                writing.channel(),
                writing.actor() != null,
                MissingNumber.of(people.get(writing.actor())),
                writing.principal() != null,
                MissingNumber.of(people.get(writing.principal())),
                writing.person() != null,
                MissingNumber.of(people.get(writing.person())),
                Optional.ofNullable(writing.tokenCode()),
                Optional.ofNullable(writing.eventCode()),
                Writing.text(writing.facts()));
    }

    private Map<String, Long> people(List<Writing> found) {
        List<String> pseudonyms = found.stream()
                .flatMap(writing -> Stream.of(writing.actor(), writing.principal(), writing.person()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Long> people = new HashMap<>();
        if (!pseudonyms.isEmpty()) {
            entities.createQuery(
                            "select p.pseudonym, p.personId from AuditPerson p where p.pseudonym in :pseudonyms",
                            Object[].class)
                    .setParameter("pseudonyms", pseudonyms)
                    .getResultStream()
                    .forEach(row -> people.put((String) row[0], (Long) row[1]));
        }
        return people;
    }

    private Collection<String> pseudonyms(Collection<Long> persons) {
        return persons.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select p.pseudonym from AuditPerson p where p.personId in :persons", String.class)
                        .setParameter("persons", persons)
                        .getResultList();
    }
}
