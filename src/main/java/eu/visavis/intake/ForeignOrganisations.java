package eu.visavis.intake;

import eu.visavis.kernel.SearchKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The organisations of a table with people: each of them once, by register number, or by name and country. What several rows
 * state of one is put together; where they differ, the first counts.
 */
final class ForeignOrganisations {
    private static final Map<ForeignField, String> FACTS = Map.of(
            ForeignField.ORGANISATION_TYPE, "type",
            ForeignField.TOWN, "town",
            ForeignField.POSTAL_CODE, "postal_code",
            ForeignField.STREET, "street",
            ForeignField.WEBSITE, "website",
            ForeignField.NATIONAL_ID, "national_id");

    private final Map<String, OrganisationRow> known;
    private final Set<String> fixed;
    private final ColumnChoice choice;
    private final String prefix;
    private final TableRows rows = new TableRows(FileKind.ORGANISATIONS);
    private final Map<String, TableRows.Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Set<String>> stated = new HashMap<>();
    private final Map<List<String>, String> idsByKey = new HashMap<>();
    /** The register numbers, so that two of the same name are told apart. */
    private final Map<String, String> numbers = new HashMap<>();

    /**
     * @param known those that there are
     * @param fixed the ids of those among them that stay as they are
     * @param prefix begins the ids of new ones
     */
    ForeignOrganisations(Map<String, OrganisationRow> known, Set<String> fixed, ColumnChoice choice, String prefix) {
        this.known = known;
        this.fixed = fixed;
        this.choice = choice;
        this.prefix = prefix;
        known.values().forEach(row -> {
            note(row.id(), row.facts().nationalId());
            idsByKey.putIfAbsent(numberKey(row.facts().nationalId(), row.facts().country()), row.id());
            idsByKey.putIfAbsent(nameKey(row.facts().name(), row.facts().country()), row.id());
            idsByKey.putIfAbsent(nameKey(row.facts().name(), ""), row.id());
        });
    }

    private static String numberKey(String number) {
        return SearchKey.ofName(number).replace(" ", "");
    }

    private static List<String> numberKey(String number, String country) {
        return List.of("number", numberKey(number), country);
    }

    private static List<String> nameKey(String name, String country) {
        return List.of("name", SearchKey.ofName(name), country);
    }

    /** The id of the row's organisation; empty if it names none. */
    String idOf(ForeignRow row) {
        String name = row.value(ForeignField.ORGANISATION);
        if (name.isEmpty()) {
            return "";
        }
        String number = row.value(ForeignField.NATIONAL_ID);
        String typed = row.value(ForeignField.COUNTRY);
        String country = NamedCodes.country(typed).orElse(typed);
        String stand = country.isEmpty() ? choice.country() : country;
        String id = find(name, country, number)
                .orElseGet(() -> find(name, stand, number).orElse(prefix + row.number()));
        note(id, number);
        if (!number.isEmpty()) {
            idsByKey.putIfAbsent(numberKey(number, stand), id);
        }
        idsByKey.putIfAbsent(nameKey(name, stand), id);
        idsByKey.putIfAbsent(nameKey(name, ""), id);
        if (!fixed.contains(id)) {
            state(row, id, name, stand);
        }
        return id;
    }

    private Optional<String> find(String name, String country, String number) {
        String byNumber = number.isEmpty() ? null : idsByKey.get(numberKey(number, country));
        if (byNumber != null) {
            return Optional.of(byNumber);
        }
        String byName = idsByKey.get(nameKey(name, country));
        String other = byName == null ? "" : numbers.getOrDefault(byName, "");
        boolean another = !number.isEmpty() && !other.isEmpty() && !other.equals(numberKey(number));
        return Optional.ofNullable(byName).filter(id -> !another);
    }

    private void note(String id, String number) {
        if (!number.isEmpty()) {
            numbers.putIfAbsent(id, numberKey(number));
        }
    }

    private void state(ForeignRow row, String id, String name, String country) {
        OrganisationRow before = known.get(id);
        TableRows.Draft draft = drafts.computeIfAbsent(
                id,
                any -> before == null
                        ? new TableRows.Draft(row.number())
                                .put("organisation_id", id)
                                .put("name", name)
                                .put("country", country)
                        : rows.stored(row.number(), ExportRows.of(before)));
        Set<String> columns = stated.computeIfAbsent(id, any -> new HashSet<>());
        FACTS.forEach((field, column) -> {
            String value = row.value(field);
            if (!value.isEmpty() && columns.add(column)) {
                draft.put(column, value);
            }
        });
    }

    ReadTable table() {
        drafts.values().forEach(rows::add);
        return rows.table();
    }
}
