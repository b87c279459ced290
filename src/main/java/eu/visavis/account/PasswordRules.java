package eu.visavis.account;

import eu.visavis.account.secret.Guessing;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked of a password (NIST SP 800-63B-4, 3.1.1.2): its length and that it is not among those tried first,
 * nothing about kinds of characters.
 */
public final class PasswordRules {
    /** Characters of a password that is the only factor. */
    public static final int LEAST = 15;

    /** Characters of a password beside a second factor. */
    public static final int LEAST_OF_TWO = 8;

    /** Characters at most, so that nobody has megabytes hashed. */
    public static final int MOST = 256;

    private PasswordRules() {}

    /** How many characters a password must have. */
    static int least(boolean secondFactor) {
        return secondFactor ? LEAST_OF_TWO : LEAST;
    }

    /** The form that is hashed: one for whatever looks alike, so that other keyboards type the same password. */
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /** The number of characters as people count them, roughly: code points of the normal form. */
    static int length(String normal) {
        return normal.codePointCount(0, normal.length());
    }

    /** Whether the password is easily guessed, also by somebody who knows the person's name and address. */
    static boolean isEasy(String normal, Person person) {
        List<String> own = new ArrayList<>(List.of("visavis", person.firstName(), person.lastName(), person.email()));
        own.addAll(List.of(person.email().split("[@.]")));
        return Guessing.isEasy(normal, own);
    }
}
