package eu.visavis.account;

import java.net.IDN;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The domains of e-mail addresses for which an identity provider may speak. A domain stands for itself, not for what is
 * below it.
 *
 * @param names in ASCII and lower case (RFC 5890), at least one and at most {@link #MOST}
 */
public record EmailDomains(SortedSet<String> names) {
    public static final int MOST = 50;

    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    public EmailDomains {
        if (names.isEmpty()
                || names.size() > MOST
                || !names.stream().allMatch(name -> NAME.matcher(name).matches())) {
            throw new IllegalArgumentException("Not domains: " + names);
        }
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /** Reads domains as somebody typed them, with white space or commas between; empty if one of them is none. */
    public static Optional<EmailDomains> read(String typed) {
        SortedSet<String> names = new TreeSet<>();
        try {
            for (String part : typed.strip().split("[\\s,;]+")) {
                names.add(ascii(part.startsWith("@") ? part.substring(1) : part));
            }
            return Optional.of(new EmailDomains(names));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether an address lies within one of them. */
    public boolean include(String email) {
        try {
            return names.contains(ascii(email.substring(email.lastIndexOf('@') + 1)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Those that others have, too. */
    public SortedSet<String> common(EmailDomains others) {
        SortedSet<String> both = new TreeSet<>(names);
        both.retainAll(others.names);
        return both;
    }

    /** As they are stored and shown in a form: with a space between. */
    public String written() {
        return String.join(" ", names);
    }

    private static String ascii(String name) {
        return IDN.toASCII(name.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    }
}
