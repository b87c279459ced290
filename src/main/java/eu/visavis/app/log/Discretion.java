package eu.visavis.app.log;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps personal data out of the log, whoever writes them there: addresses and secrets in texts, and the messages of
 * databases that repeat the row that they refuse.
 */
final class Discretion {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),;:=]+@[^\\s@<>\"'(),;:=]+\\.[\\p{L}\\d-]+");

    /** 40 and more letters and digits, mixed as no name in a program is. The link of the set-up must be read here. */
    private static final Pattern SECRET =
            Pattern.compile("(?<!/setup/)(?<![\\w-])(?=[\\w-]*\\d)(?=[\\w-]*[a-z])(?=[\\w-]*[A-Z])[\\w-]{40,}");

    private static final int FRAMES = 80;

    private Discretion() {}

    /** A text without e-mail addresses and secrets. */
    static String text(String text) {
        String withoutAddresses =
                text.indexOf('@') < 0 ? text : EMAIL.matcher(text).replaceAll("(address)");
        return SECRET.matcher(withoutAddresses).replaceAll("(secret)");
    }

    /** A failure with its causes, one frame a line. Where a database refused values, only its code is told. */
    static String trace(Throwable failure) {
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean silent = repeatsValues(failure);
        StringBuilder trace = new StringBuilder();
        String heading = "";
        for (Throwable cause = failure; cause != null && told.add(cause); cause = cause.getCause()) {
            trace.append(heading)
                    .append(cause.getClass().getName())
                    .append(messageOf(cause, silent))
                    .append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
                trace.append("\tat ").append(frames[i]).append('\n');
            }
            heading = "Caused by: ";
        }
        return trace.toString();
    }

    private static String messageOf(Throwable failure, boolean silent) {
        if (silent) {
            return failure instanceof SQLException refusal ? ": SQLSTATE " + refusal.getSQLState() : "";
        }
        return failure.getMessage() == null ? "" : ": " + text(failure.getMessage());
    }

    /** Whether a database refused values (22: of a wrong kind, 23: against a constraint) and names them. */
    private static boolean repeatsValues(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && refusal.getSQLState() != null) {
                String state = refusal.getSQLState();
                if (state.startsWith("22") || state.startsWith("23")) {
                    return true;
                }
            }
        }
        return false;
    }
}
