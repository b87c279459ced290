package eu.visavis.kernel;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** Numbers that can be missing, as records have them and as columns do: empty is null there. */
public final class MissingNumber {
    private MissingNumber() {}

    /** For a column. */
    public static Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    /** For a column. */
    public static Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    /** From a column. */
    public static OptionalInt of(Integer stored) {
        return stored == null ? OptionalInt.empty() : OptionalInt.of(stored);
    }

    /** From a column. */
    public static OptionalLong of(Long stored) {
        return stored == null ? OptionalLong.empty() : OptionalLong.of(stored);
    }
}
