package eu.visavis.room;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The name of a room, which nobody can guess who knows the codes of meetings and names of other rooms: the first 130 bits of
 * HMAC-SHA-256 of the code under a secret of the event.
 *
 * @param value 26 small letters and figures, since some services do not tell capital from small letters
 */
record RoomName(String value) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS_OF_A_LETTER = 5;
    private static final int CHARACTERS = 26;

    /** The name of the room of a meeting. */
    static RoomName of(String secret, PublicCode meeting) {
        BigInteger digest = new BigInteger(1, digest(secret, meeting.value()));
        int bits = 256;
        StringBuilder name = new StringBuilder(CHARACTERS);
        for (int i = 1; i <= CHARACTERS; i++) {
            int letter = digest.shiftRight(bits - i * BITS_OF_A_LETTER).intValue() & (LETTERS.length() - 1);
            name.append(LETTERS.charAt(letter));
        }
        return new RoomName(name.toString());
    }

    /** The name of a room in which nobody meets. */
    static RoomName random() {
        return of(Token.random().secret(), PublicCode.random());
    }

    private static byte[] digest(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "RoomName[…]"; // never into a log
    }
}
