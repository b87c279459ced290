package eu.visavis.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The reverse proxies whose word on where a request comes from is believed: none, unless {@code visavis.proxies} names
 * them. {@code X-Forwarded-For} alone is read. A proxy that appends to one header passes on others as a browser sent them,
 * so {@code Forwarded} (RFC 7239) and their like would let anybody choose an address.
 */
@ApplicationScoped
public class Proxies {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<AddressNet> nets;

    /**
     * Reads the setting: addresses and nets, separated by commas or blanks.
     *
     * @throws IllegalArgumentException if one is none
     */
    @Inject
    Proxies(@ConfigProperty(name = "visavis.proxies") Optional<String> setting) {
        try {
            nets = Arrays.stream(setting.orElse("").split("[,\\s]+"))
                    .filter(net -> !net.isEmpty())
                    .map(AddressNet::of)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("VISAVIS_PROXIES cannot be read: " + e.getMessage(), e);
        }
    }

    Proxies() { // for the CDI client proxy
        this(Optional.empty());
    }

    /** How many addresses and nets are believed. */
    public int count() {
        return nets.size();
    }

    /**
     * The address from which a request was sent to the outermost known proxy, or to this server where there is none. It is the right-most
     * in the chain of {@code X-Forwarded-For} that is no known proxy: what stands before it could have been written by anybody.
     */
    public String origin(HttpServletRequest request) {
        return origin(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED_FOR)));
    }

    /** As above, of the address that the connection has and of all headers in their order. */
    String origin(String peer, List<String> chains) {
        Optional<InetAddress> nearest = AddressNet.address(withoutZone(peer));
        if (nearest.isEmpty()) {
            return peer;
        }
        InetAddress origin = nearest.get();
        String[] hops = String.join(",", chains).split(",", -1);
        for (int hop = hops.length - 1; hop >= 0 && isKnown(origin); hop--) {
            Optional<InetAddress> before = AddressNet.address(withoutPort(hops[hop].strip()));
            if (before.isEmpty()) {
                break; // the proxy does not tell, so it counts itself
            }
            origin = before.get();
        }
        return origin.getHostAddress();
    }

    private boolean isKnown(InetAddress address) {
        return nets.stream().anyMatch(net -> net.contains(address));
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    /** Some proxies add the port: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            int end = hop.indexOf(']');
            return end < 0 ? hop : hop.substring(1, end);
        }
        int colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }
}
