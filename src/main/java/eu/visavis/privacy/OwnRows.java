package eu.visavis.privacy;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the rows of a person from all tables, as the register says how they belong to somebody. Secrets are left out, and so
 * is what others keep to themselves about the person.
 */
@ApplicationScoped
class OwnRows {
    private final EntityManager entities;
    private final Persons persons;
    private final Participants participants;

    @Inject
    OwnRows(EntityManager entities, Persons persons, Participants participants) {
        this.entities = entities;
        this.persons = persons;
        this.participants = participants;
    }

    OwnRows() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * The rows of one table: values by column.
     *
     * @param table as the register has it
     */
    record Rows(RegisteredTable table, List<Map<String, Object>> rows) {}

    /** All tables with at least one row, in the order of their names. */
    List<Rows> of(long personId) {
        Person person = persons.get(personId);
        List<Long> places =
                participants.ofPerson(personId).stream().map(Participant::id).toList();
        List<Rows> all = new ArrayList<>();
        for (RegisteredTable table : Register.get().tables()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            table.of().forEach((owner, columns) -> {
                List<String> by = table.own().isEmpty() ? columns : table.own();
                switch (owner) {
                    case PERSON, PROFILE -> rows.addAll(read(table, by, personId));
                    case PARTICIPANT -> places.forEach(place -> rows.addAll(read(table, by, place)));
                    case EMAIL -> rows.addAll(read(table, by, person.email()));
                    case EVENT -> {
                        // Files and people of the event, not of this person.
                    }
                }
            });
            if (!rows.isEmpty()) {
                all.add(new Rows(table, rows));
            }
        }
        return all;
    }

    private List<Map<String, Object>> read(RegisteredTable table, List<String> by, Object owner) {
        List<String> columns = List.copyOf(readable(table));
        if (columns.isEmpty()) {
            return List.of();
        }
        // A comma and null keep a single column an array.
        List<?> found = entities.createNativeQuery("select " + String.join(", ", columns) + ", null from "
                        + table.name() + " where " + RegisteredTable.belonging(by))
                .setParameter(1, owner)
                .getResultList();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object row : found) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                values.put(columns.get(i), ((Object[]) row)[i]);
            }
            rows.add(values);
        }
        return rows;
    }

    /** The personal columns without secrets, and what leads to the event of a row. */
    private static Set<String> readable(RegisteredTable table) {
        Set<String> columns = new LinkedHashSet<>();
        table.says().forEach(shown -> columns.add(shown.column()));
        for (String column : table.personal()) {
            DataKind kind = table.columns().get(column).orElseThrow();
            boolean secrets = kind == DataKind.SIGN_IN || kind == DataKind.FILES;
            if (!secrets || table.fixed().contains(column)) {
                columns.add(column);
            }
        }
        return columns;
    }
}
