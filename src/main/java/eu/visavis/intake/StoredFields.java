package eu.visavis.intake;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What columns hold, as text in the database. */
final class StoredFields {
    private StoredFields() {}

    static String write(List<ForeignField> fields) {
        return fields.stream().map(ForeignField::name).collect(Collectors.joining(","));
    }

    static List<ForeignField> read(String stored) {
        return Arrays.stream(stored.split(",")).map(StoredFields::field).toList();
    }

    /** A field of a name that later versions of the product may not have any more. */
    static ForeignField field(String name) {
        return Arrays.stream(ForeignField.values())
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(ForeignField.LEFT_OUT);
    }
}
