package eu.visavis.audit;

import eu.visavis.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the chain reaches and the digest there. Whoever keeps one apart can tell later whether entries up to it were
 * changed or cut off.
 *
 * @param place number of the last sealed entry, 0 before the first
 * @param hash SHA-256 over the digest of the entry before and the canonical form of this one, 64 hexadecimal digits
 */
public record Checkpoint(long place, String hash) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** Before the first entry. */
    public static final Checkpoint START = new Checkpoint(0, "0".repeat(64));

    /** Reads the form of {@link #toString}. */
    public static Optional<Checkpoint> read(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new Checkpoint(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    Checkpoint next(String canonical) {
        return new Checkpoint(place + 1, Sha256.hex((hash + "\n" + canonical).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return place + ":" + hash;
    }
}
