package eu.visavis.kernel;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of 256 bits that is given out once; only its digest is stored. */
public record Token(String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Token random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The SHA-256 digest in hexadecimal digits, 64 characters: what is stored. */
    public String digest() {
        return Sha256.hex(secret.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Token[…]"; // never into a log
    }
}
