package eu.visavis.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * An authenticator with one passkey, written by the specification (W3C Web Authentication, 6 and 8.7) with the JDK alone, and
 * the browser between it and the server. Everything that it says can be made wrong.
 */
public final class SoftAuthenticator {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ELIGIBLE = 0x08;
    private static final int ATTESTED = 0x40;

    private final KeyPair keys;
    private final byte[] credentialId = new byte[32];
    private String origin;
    private String party;
    private String handle = "";
    private int flags = PRESENT | VERIFIED;
    private long count;

    public SoftAuthenticator(String origin, String party) {
        this.origin = origin;
        this.party = party;
        new SecureRandom().nextBytes(credentialId);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("No keys", e);
        }
    }

    /** Lets the browser stand at another address. */
    public SoftAuthenticator at(String newOrigin) {
        this.origin = newOrigin;
        return this;
    }

    /** Binds the answers to another host. */
    public SoftAuthenticator of(String newParty) {
        this.party = newParty;
        return this;
    }

    /** Believes that its passkey belongs to somebody else. */
    public SoftAuthenticator believing(String newHandle) {
        this.handle = newHandle;
        return this;
    }

    /** Does not ask its owner for a PIN. */
    public SoftAuthenticator withoutVerification() {
        this.flags &= ~VERIFIED;
        return this;
    }

    /** Says that its passkeys can be copied to other devices. */
    public SoftAuthenticator eligibleForBackup() {
        this.flags |= ELIGIBLE;
        return this;
    }

    /** Says at its next use that it was used so often, and counts on from there. */
    public SoftAuthenticator counting(long newCount) {
        this.count = newCount;
        return this;
    }

    /** The id of its passkey, in base64url. */
    public String credentialId() {
        return text(credentialId);
    }

    /** Makes the passkey; answers as browsers do. */
    public String make(String options) {
        JsonObject asked = read(options);
        handle = asked.getJsonObject("user").getString("id");
        byte[] client = client("webauthn.create", asked.getString("challenge"));
        return answer(
                client,
                Json.createObjectBuilder()
                        .add("clientDataJSON", text(client))
                        .add("attestationObject", text(attestation()))
                        .build());
    }

    /** Uses the passkey; answers as browsers do. */
    public String use(String options) {
        byte[] client = client("webauthn.get", read(options).getString("challenge"));
        byte[] data = authenticatorData(0);
        return answer(
                client,
                Json.createObjectBuilder()
                        .add("clientDataJSON", text(client))
                        .add("authenticatorData", text(data))
                        .add("signature", text(sign(join(data, sha256(client)))))
                        .add("userHandle", handle)
                        .build());
    }

    private String answer(byte[] client, JsonObject response) {
        return Json.createObjectBuilder()
                .add("id", credentialId())
                .add("rawId", credentialId())
                .add("type", "public-key")
                .add("response", response)
                .add("clientExtensionResults", Json.createObjectBuilder())
                .build()
                .toString();
    }

    private byte[] client(String type, String challenge) {
        return Json.createObjectBuilder()
                .add("type", type)
                .add("challenge", challenge)
                .add("origin", origin)
                .add("crossOrigin", false)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** CBOR of {"fmt": "none", "attStmt": {}, "authData": …}. */
    private byte[] attestation() {
        byte[] data =
                join(authenticatorData(ATTESTED), new byte[16], twoBytes(credentialId.length), credentialId, key());
        return join(
                new byte[] {(byte) 0xa3},
                cborText("fmt"),
                cborText("none"),
                cborText("attStmt"),
                new byte[] {(byte) 0xa0},
                cborText("authData"),
                new byte[] {0x58, (byte) data.length},
                data);
    }

    private byte[] authenticatorData(int more) {
        return join(
                sha256(party.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) (flags | more)},
                ByteBuffer.allocate(4).putInt((int) count++).array());
    }

    /** CBOR of a COSE key (RFC 9053, 7.1.1): {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
    private byte[] key() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return join(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                coordinate(key.getW().getAffineX().toByteArray()),
                new byte[] {0x22, 0x58, 0x20},
                coordinate(key.getW().getAffineY().toByteArray()));
    }

    private static byte[] coordinate(byte[] number) {
        byte[] bytes = new byte[32];
        int from = Math.max(0, number.length - 32);
        System.arraycopy(number, from, bytes, 32 - (number.length - from), number.length - from);
        return bytes;
    }

    private static byte[] cborText(String text) {
        return join(new byte[] {(byte) (0x60 | text.length())}, text.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Cannot sign", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("No SHA-256", e);
        }
    }

    private static byte[] twoBytes(int number) {
        return Arrays.copyOfRange(ByteBuffer.allocate(4).putInt(number).array(), 2, 4);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static JsonObject read(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
