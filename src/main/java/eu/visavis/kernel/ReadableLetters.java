package eu.visavis.kernel;

import java.security.SecureRandom;

/** Letters and digits that cannot be confused when read aloud: Crockford base 32, lower case, five bits of chance each. */
public final class ReadableLetters {
    static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadableLetters() {}

    /** So many of them from a cryptographic source of chance. */
    public static String random(int length) {
        StringBuilder letters = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }
}
