package eu.visavis.account.secret;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Codes of six digits that an app computes from a shared secret and the time (TOTP, RFC 6238): HMAC-SHA-1 and steps of 30
 * seconds, which every app understands.
 */
public final class OneTimeCodes {
    private static final int STEP_SECONDS = 30;

    /** RFC 4226, 4, R6. */
    private static final int SECRET_BYTES = 20;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator();

    private OneTimeCodes() {}

    /** A new secret in Base32 (RFC 4648), as people can type it into an app. */
    public static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Base32().encodeToString(secret).replace("=", "");
    }

    /**
     * The step of the code that was typed, if it is that of this moment, the one before or the one after: clocks differ,
     * and typing takes a while (RFC 6238, 5.2).
     */
    public static OptionalLong stepOf(String secret, String typed, Instant now) {
        byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        long present = now.getEpochSecond() / STEP_SECONDS;
        for (long step = present - 1; step <= present + 1; step++) {
            if (MessageDigest.isEqual(code, codeAt(secret, step).getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The code of a moment. */
    public static String codeAt(String secret, Instant moment) {
        return codeAt(secret, moment.getEpochSecond() / STEP_SECONDS);
    }

    /** The address that apps read from a QR code (the Key Uri Format of Google Authenticator). */
    public static String address(String secret, String account) {
        String name = URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Visavis:" + name + "?secret=" + secret + "&issuer=Visavis";
    }

    private static String codeAt(String secret, long step) {
        Key key = new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm());
        try {
            return CODES.generateOneTimePasswordString(key, step);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A stored secret is no key", e);
        }
    }
}
