package eu.visavis.agenda;

import java.util.Locale;
import java.util.Optional;

/** What organisers can have printed. */
public enum PrintoutKind {
    AGENDAS_BY_NAME,
    AGENDAS_BY_ORGANISATION,
    AGENDAS_BY_COUNTRY,
    /** Every table with its meetings, one below the other. */
    TABLE_PLAN,
    /** A card of A5 for each table and day. */
    TABLE_CARDS,
    /** Tables by slots, on A4. */
    MATRIX_A4,
    /** Tables by slots, on A3. */
    MATRIX_A3,
    /** A badge for everybody who comes to the place, ten on a sheet of A4. */
    BADGES,
    /** Who interprets where: all by time, then a list for each. */
    INTERPRETERS,
    /** The day matrix, all agendas and the table cards in one file, for a day without network. */
    WHOLE_DAY,
    /** A sign of A4 for each hall and day. */
    DOOR_SIGNS,
    /** The participants by sector, with what they offer and need. */
    CATALOGUE;

    /** Whether it shows meetings, so that there is nothing to print until a schedule is published. */
    public boolean showsMeetings() {
        return this != BADGES && this != CATALOGUE;
    }

    /** Whether it can hold only what has changed since a version. */
    public boolean knowsChanges() {
        return this == WHOLE_DAY;
    }

    /** The name in addresses and of the file, for example "table-plan". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this code. */
    public static Optional<PrintoutKind> ofCode(String code) {
        for (PrintoutKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
