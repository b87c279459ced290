package eu.visavis.network;

import eu.visavis.kernel.Language;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a network looks and speaks.
 *
 * @param colour of its main buttons; none means that of Visavis
 * @param languages that its pages offer; none means all
 * @param host name under which it is reached beside the one of the installation, in lower case, or ""
 */
public record Look(Optional<Colour> colour, Set<Language> languages, String host) {
    private static final Pattern NAME = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    /** Whether this can be the name of a host: labels of letters, digits and hyphens (RFC 1123), at least two of them. */
    public static boolean isHost(String typed) {
        return typed.length() <= 253 && NAME.matcher(typed).matches();
    }
}
