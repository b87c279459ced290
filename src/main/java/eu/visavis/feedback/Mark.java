package eu.visavis.feedback;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one of the two says of a meeting.
 *
 * @param usefulness from 1 (not useful) to {@value #MOST} (very useful); 0 if nothing is said of it, as always without a meeting
 */
public record Mark(Outcome outcome, int usefulness) {
    /** The highest usefulness. */
    public static final int MOST = 4;

    /** Nothing is said yet. */
    public static final Mark OPEN = new Mark(Outcome.OPEN, 0);

    private static final Pattern SHAPE = Pattern.compile("(open|absent)|met(?: ([1-" + MOST + "]))?");

    public Mark {
        if (usefulness < 0 || usefulness > MOST || (usefulness > 0 && outcome != Outcome.MET)) {
            throw new IllegalArgumentException("No usefulness of a meeting: " + usefulness + ", " + outcome);
        }
    }

    /**
     * Reads a mark as forms send it: "open", "absent", "met", or "met 3" with a usefulness.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Mark read(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a mark: " + text.length() + " characters");
        }
        if (matcher.group(1) != null) {
            return matcher.group(1).equals("open") ? OPEN : new Mark(Outcome.ABSENT, 0);
        }
        return new Mark(Outcome.MET, matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)));
    }
}
