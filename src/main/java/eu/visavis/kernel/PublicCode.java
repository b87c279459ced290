package eu.visavis.kernel;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a row in addresses and files: ten characters that cannot be confused when read aloud (Crockford base 32,
 * lower case), about 50 bits of chance. It identifies, it does not authorise.
 *
 * <p>The constructor with one text makes it a JAX-RS path parameter; a malformed code is answered with 404.
 */
public record PublicCode(String value) {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{10}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public PublicCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a public code: " + value.length() + " characters");
        }
    }

    /** Returns a new code from a cryptographic source of chance. */
    public static PublicCode random() {
        StringBuilder code = new StringBuilder(10);
        for (int i = 0; i < 10; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new PublicCode(code.toString());
    }

    /** Reads a code; empty if the text does not have its shape. */
    public static Optional<PublicCode> read(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new PublicCode(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
