package eu.visavis.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the rows of another tool's file are. */
public enum ForeignKind {
    /** A participant each, with organisation, offers and needs. */
    PARTICIPANTS,
    /** Two people each who meet. */
    MEETINGS;

    /** The name in forms, for example "meetings". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this code. */
    public static Optional<ForeignKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** What a column can hold, in the order in which it is offered. */
    public List<ForeignField> fields() {
        return Arrays.stream(ForeignField.values())
                .filter(field -> field.isOf(this))
                .toList();
    }
}
