package eu.visavis.account.passkey;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Collection;

/** What a browser is told to ask an authenticator for, as JSON of Web Authentication, 5.1.8 and 5.1.9. */
public final class CeremonyOptions {
    private static final String TYPE = "public-key";

    private CeremonyOptions() {}

    /**
     * Whose passkey is made.
     *
     * @param handle random, in base64url; says nothing about the person
     * @param address shown by the authenticator, so that its owner tells accounts apart
     */
    public record Holder(String handle, String address, String name) {}

    /**
     * A new passkey that the authenticator can offer by itself, opened by a PIN or by what only its owner has.
     *
     * @param existing ids of the holder's passkeys: one authenticator makes no second one
     */
    public static String toAdd(
            RelyingParty party, Holder holder, String challenge, Duration timeout, Collection<String> existing) {
        JsonArrayBuilder algorithms = Json.createArrayBuilder();
        Algorithms.NUMBERS.forEach(number ->
                algorithms.add(Json.createObjectBuilder().add("type", TYPE).add("alg", number)));
        return Json.createObjectBuilder()
                .add("rp", Json.createObjectBuilder().add("id", party.id()).add("name", "Visavis"))
                .add(
                        "user",
                        Json.createObjectBuilder()
                                .add("id", holder.handle())
                                .add("name", holder.address())
                                .add("displayName", holder.name()))
                .add("challenge", challenge)
                .add("pubKeyCredParams", algorithms)
                .add("timeout", timeout.toMillis())
                .add("excludeCredentials", descriptors(existing))
                .add(
                        "authenticatorSelection",
                        Json.createObjectBuilder()
                                .add("residentKey", "required")
                                .add("requireResidentKey", true)
                                .add("userVerification", "required"))
                .add("attestation", "none")
                .build()
                .toString();
    }

    /**
     * The use of a passkey.
     *
     * @param allowed ids of those that will do; empty for any that the authenticator has for this installation
     */
    public static String toUse(RelyingParty party, String challenge, Duration timeout, Collection<String> allowed) {
        JsonObjectBuilder options = Json.createObjectBuilder()
                .add("rpId", party.id())
                .add("challenge", challenge)
                .add("timeout", timeout.toMillis())
                .add("userVerification", "required")
                .add("allowCredentials", descriptors(allowed));
        return options.build().toString();
    }

    private static JsonArrayBuilder descriptors(Collection<String> ids) {
        JsonArrayBuilder descriptors = Json.createArrayBuilder();
        ids.forEach(id ->
                descriptors.add(Json.createObjectBuilder().add("type", TYPE).add("id", id)));
        return descriptors;
    }
}
