package eu.visavis.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The four kinds of import files, in the order in which they refer to each other. */
public enum FileKind {
    ORGANISATIONS(
            Column.filled("organisation_id", FileKind.ID_LENGTH),
            Column.filled("name", 300),
            Column.open("type", 40),
            Column.filled("country", FileKind.CODE_LENGTH),
            Column.open("town", 200),
            Column.open("postal_code", 30),
            Column.open("street", 300),
            Column.open("nuts", 10),
            Column.open("website", 490),
            Column.open("size_class", FileKind.CODE_LENGTH),
            Column.open("national_id", 200),
            Column.open("ror_id", 100),
            Column.open("cpv_codes", 500),
            Column.open("source", 1000)),
    PARTICIPANTS(
            Column.filled("participant_id", FileKind.ID_LENGTH),
            Column.filled("organisation_id", FileKind.ID_LENGTH),
            Column.open("first_name", 100),
            Column.filled("last_name", 100),
            Column.open("function", 200),
            Column.filled("email", 254),
            Column.filled("languages", 200),
            Column.open("availability", 2000),
            Column.optional("type", 60),
            Column.optional("online", FileKind.CODE_LENGTH)),
    PROFILES(
            Column.filled("profile_id", FileKind.ID_LENGTH),
            Column.filled("participant_id", FileKind.ID_LENGTH),
            Column.filled("kind", FileKind.CODE_LENGTH),
            Column.filled("language", FileKind.CODE_LENGTH),
            Column.filled("title", 300),
            Column.text("text", 10_000),
            Column.filled("category", 60),
            Column.open("cpv_codes", 500),
            Column.open("source", 1000)),
    REQUESTS(
            Column.filled("request_id", FileKind.ID_LENGTH),
            Column.filled("from_participant", FileKind.ID_LENGTH),
            Column.filled("to_participant", FileKind.ID_LENGTH),
            Column.filled("wish", FileKind.CODE_LENGTH),
            Column.text("message", 2000),
            Column.optional("status", FileKind.CODE_LENGTH));

    private static final int ID_LENGTH = 100;
    /** Of values that must be one of a few: long enough for the message to say which. */
    private static final int CODE_LENGTH = 40;

    private final List<Column> columns;

    FileKind(Column... columns) {
        this.columns = List.of(columns);
    }

    /** The columns in the order of the documented format; the first holds the ids. */
    public List<Column> columns() {
        return columns;
    }

    /** The column whose values name the lines, once each. */
    public String idColumn() {
        return columns.get(0).name();
    }

    /** The name in forms and message keys, for example "organisations". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this code. */
    public static Optional<FileKind> ofCode(String code) {
        for (FileKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
