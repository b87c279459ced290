package eu.visavis.account.passkey;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Who asks for passkeys: the installation at its configured address, never what a request says.
 *
 * @param id the host name to which passkeys are bound
 * @param origin scheme, host and, if it is not the usual one, port, as browsers write them (RFC 6454, 6.2)
 */
public record RelyingParty(String id, String origin) {
    /**
     * The installation at an address. Empty where browsers make no passkeys: without TLS, but for this machine itself, and
     * at an address of numbers instead of a name.
     */
    public static Optional<RelyingParty> at(String address) {
        URI uri = URI.create(address);
        if (uri.getScheme() == null || uri.getHost() == null) {
            return Optional.empty();
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https") || host.equals("localhost") || host.endsWith(".localhost");
        boolean named = !host.startsWith("[") && !host.matches("[0-9.]+");
        if (!secure || !named) {
            return Optional.empty();
        }
        boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
        return Optional.of(new RelyingParty(host, scheme + "://" + host + (usual ? "" : ":" + uri.getPort())));
    }
}
