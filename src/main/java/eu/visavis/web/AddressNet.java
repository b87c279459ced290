package eu.visavis.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A net of addresses in CIDR notation (RFC 4632, RFC 4291 section 2.3), or a single address. Names are never looked up.
 *
 * @param bits how many leading bits of an address count, 0 to 32 or to 128
 */
record AddressNet(InetAddress first, int bits) {
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    /** Needs a colon, with which the JDK asks no name server; what else is wrong the JDK finds. */
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    /**
     * Reads an address such as {@code 10.0.0.1} or {@code fd00::1}, or a net such as {@code 10.0.0.0/8}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static AddressNet of(String text) {
        int slash = text.indexOf('/');
        InetAddress first = address(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("Not an address or a net of addresses: " + text));
        int most = first.getAddress().length * Byte.SIZE;
        if (slash < 0) {
            return new AddressNet(first, most);
        }
        String bits = text.substring(slash + 1);
        if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > most) {
            throw new IllegalArgumentException("Not a net of addresses: %s has 0 to %d bits".formatted(text, most));
        }
        return new AddressNet(first, Integer.parseInt(bits));
    }

    /** Reads an address in digits; nothing if it is none. */
    static Optional<InetAddress> address(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] own = first.getAddress();
        byte[] other = address.getAddress();
        int whole = bits / Byte.SIZE;
        if (own.length != other.length || !Arrays.equals(own, 0, whole, other, 0, whole)) {
            return false;
        }
        int rest = bits % Byte.SIZE;
        return rest == 0 || ((own[whole] ^ other[whole]) & 0xFF) >>> (Byte.SIZE - rest) == 0;
    }
}
