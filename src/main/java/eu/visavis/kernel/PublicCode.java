package eu.visavis.kernel;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a row in addresses and files: ten characters that cannot be confused when read aloud (Crockford base 32,
 * lower case), about 50 bits of chance. It identifies, it does not authorise.
 *
 * <p>The constructor with one text makes it a JAX-RS path parameter; a malformed code is answered with 404.
 */
public record PublicCode(String value) {
    private static final int LENGTH = 10;
    private static final Pattern SHAPE = Pattern.compile("[" + ReadableLetters.ALPHABET + "]{" + LENGTH + "}");

    public PublicCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a public code: " + value.length() + " characters");
        }
    }

    /** Returns a new code from a cryptographic source of chance. */
    public static PublicCode random() {
        return new PublicCode(ReadableLetters.random(LENGTH));
    }

    /** The code that always belongs to some words; nobody who knows the code learns them. */
    public static PublicCode ofWords(String words) {
        BigInteger number = new BigInteger(Sha256.hex(words.getBytes(StandardCharsets.UTF_8)), 16);
        StringBuilder letters = new StringBuilder();
        BigInteger base = BigInteger.valueOf(ReadableLetters.ALPHABET.length());
        for (int i = 0; i < LENGTH; i++) {
            letters.append(ReadableLetters.ALPHABET.charAt(number.mod(base).intValue()));
            number = number.divide(base);
        }
        return new PublicCode(letters.toString());
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
