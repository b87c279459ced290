package eu.visavis.intake;

import static eu.visavis.intake.FileKind.ORGANISATIONS;
import static eu.visavis.intake.FileKind.PARTICIPANTS;
import static eu.visavis.intake.FileKind.PROFILES;
import static eu.visavis.intake.FileKind.REQUESTS;

import java.util.EnumSet;
import java.util.Set;

/** What a column of another tool's file can hold. */
public enum ForeignField {
    FIRST_NAME(ForeignKind.PARTICIPANTS, PARTICIPANTS, "first_name"),
    LAST_NAME(ForeignKind.PARTICIPANTS, PARTICIPANTS, "last_name"),
    /** First and last name in one cell. */
    FULL_NAME(ForeignKind.PARTICIPANTS, PARTICIPANTS, "last_name"),
    EMAIL(ForeignKind.PARTICIPANTS, PARTICIPANTS, "email"),
    FUNCTION(ForeignKind.PARTICIPANTS, PARTICIPANTS, "function"),
    LANGUAGES(ForeignKind.PARTICIPANTS, PARTICIPANTS, "languages"),
    TYPE(ForeignKind.PARTICIPANTS, PARTICIPANTS, "type"),
    ORGANISATION(ForeignKind.PARTICIPANTS, ORGANISATIONS, "name"),
    ORGANISATION_TYPE(ForeignKind.PARTICIPANTS, ORGANISATIONS, "type"),
    COUNTRY(ForeignKind.PARTICIPANTS, ORGANISATIONS, "country"),
    TOWN(ForeignKind.PARTICIPANTS, ORGANISATIONS, "town"),
    POSTAL_CODE(ForeignKind.PARTICIPANTS, ORGANISATIONS, "postal_code"),
    STREET(ForeignKind.PARTICIPANTS, ORGANISATIONS, "street"),
    WEBSITE(ForeignKind.PARTICIPANTS, ORGANISATIONS, "website"),
    NATIONAL_ID(ForeignKind.PARTICIPANTS, ORGANISATIONS, "national_id"),
    OFFERS(ForeignKind.PARTICIPANTS, PROFILES, "title"),
    NEEDS(ForeignKind.PARTICIPANTS, PROFILES, "title"),
    CATEGORY(ForeignKind.PARTICIPANTS, PROFILES, "category"),
    FIRST_EMAIL(ForeignKind.MEETINGS, REQUESTS, "from_participant"),
    SECOND_EMAIL(ForeignKind.MEETINGS, REQUESTS, "to_participant"),
    /** Day and time, or the time beside a column with the day. */
    START(ForeignKind.MEETINGS, REQUESTS, ""),
    DAY(ForeignKind.MEETINGS, REQUESTS, ""),
    TABLE(ForeignKind.MEETINGS, REQUESTS, ""),
    MESSAGE(ForeignKind.MEETINGS, REQUESTS, "message"),
    /** Whether the registration or the meeting holds. */
    STATUS(null, null, ""),
    LEFT_OUT(null, null, "");

    private static final Set<ForeignField> SEVERAL = EnumSet.of(OFFERS, NEEDS, CATEGORY, LEFT_OUT);

    private final ForeignKind kind;
    private final FileKind file;
    private final String column;

    /**
     * @param kind the only kind of files that have it; null if all have
     * @param file the documented file that states the same; null for none
     * @param column its column there
     */
    ForeignField(ForeignKind kind, FileKind file, String column) {
        this.kind = kind;
        this.file = file;
        this.column = column;
    }

    boolean isOf(ForeignKind asked) {
        return kind == null || kind == asked;
    }

    /** Whether several columns can hold it together. */
    public boolean isSeveral() {
        return SEVERAL.contains(this);
    }

    /** Whether it is what the documented format states there. */
    boolean states(FileKind otherFile, String otherColumn) {
        return file == otherFile && column.equals(otherColumn);
    }
}
