package eu.visavis.outgoing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which machines Visavis talks to on behalf of people who name them. Whoever may name an address must not reach the inside
 * of the house in which this server stands, unless the setting says so.
 */
public final class AddressRule {
    /** The longest address. */
    public static final int LONGEST = 500;

    private static final int PORTS = 65_535;
    private static final String HERE = "localhost";

    private enum Reach {
        PUBLIC,
        PRIVATE,
        NONE
    }

    private final Reach reach;
    private final boolean demo;
    private final boolean plainInside;

    /**
     * @param setting the name of the setting, for whoever got it wrong
     * @param reach {@code public}: machines of the public internet; {@code private}: all machines; {@code none}
     * @param demo whether {@code localhost} is reached as well, over plain HTTP too
     * @param plainInside whether {@code private} permits plain HTTP everywhere, and not to {@code localhost} only
     * @throws IllegalArgumentException if the reach is neither public nor private nor none
     */
    public AddressRule(String setting, String reach, boolean demo, boolean plainInside) {
        this.reach = Arrays.stream(Reach.values())
                .filter(known -> known.name().equalsIgnoreCase(reach.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(setting + " must be public, private or none: " + reach));
        this.demo = demo;
        this.plainInside = plainInside;
    }

    /** Whether anything can be reached. */
    public boolean isAny() {
        return reach != Reach.NONE;
    }

    /** Reads what somebody typed; empty if nothing could ever be sent there. */
    public Optional<URI> read(String typed) {
        try {
            return Optional.of(new URI(typed)).filter(this::isFine);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether an address may be called, if the machine is one that may be. */
    public boolean isFine(URI address) {
        boolean here = HERE.equals(address.getHost());
        boolean plain =
                "http".equals(address.getScheme()) && (reach == Reach.PRIVATE && (plainInside || here) || demo && here);
        return (plain || "https".equals(address.getScheme()))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && address.getPort() != 0
                && address.getPort() <= PORTS
                && address.toString().length() <= LONGEST
                && address.toASCIIString().equals(address.toString());
    }

    /** Whether a machine may be connected to. */
    public boolean permits(InetAddress machine) {
        return reach == Reach.PRIVATE
                || reach == Reach.PUBLIC && (isPublic(machine) || demo && machine.isLoopbackAddress());
    }

    /** By the registries of special addresses that IANA keeps (RFC 6890 and what came since). */
    public static boolean isPublic(InetAddress machine) {
        if (machine.isAnyLocalAddress()
                || machine.isLoopbackAddress()
                || machine.isLinkLocalAddress()
                || machine.isSiteLocalAddress()
                || machine.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = machine.getAddress();
        return machine instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return first != 0
                && first < 240 // future use, and broadcast
                && !(first == 100 && second >= 64 && second < 128) // shared by customers of a provider
                && !(first == 192 && second == 0 && (third == 0 || third == 2)) // protocols, documentation
                && !(first == 192 && second == 88 && third == 99) // 6to4
                && !(first == 198 && (second == 18 || second == 19)) // measurements
                && !(first == 198 && second == 51 && third == 100) // documentation
                && !(first == 203 && second == 0 && third == 113); // documentation
    }

    /** Global unicast only, and none that leads into another network by a translation. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return (first & 0xe000) == 0x2000
                && first != 0x2002 // 6to4
                && !(first == 0x2001 && second < 0x200) // Teredo and other protocols
                && !(first == 0x2001 && second == 0xdb8) // documentation
                && !(first == 0x3fff && second < 0x1000); // documentation
    }
}
