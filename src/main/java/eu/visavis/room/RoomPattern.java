package eu.visavis.room;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of every room of a video service, with {@code {room}} in place of the name of the room. Nothing is ever called
 * by Visavis itself: browsers of participants follow the address.
 *
 * @param address over TLS, at a host with a name, with one {@code {room}} behind the host
 */
public record RoomPattern(String address) {
    /** The most characters of an address. */
    public static final int CHARACTERS = 300;

    /** What stands for the name of the room. */
    public static final String ROOM = "{room}";

    /** A name below a domain; numbers of machines and names that only one network knows are none. */
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private static final int HOST_CHARACTERS = 253;
    private static final int MOST_PORT = 65_535;

    /** What keeps an address from being one. */
    public enum Fault {
        TOO_LONG,
        NO_ROOM,
        SEVERAL_ROOMS,
        NO_ADDRESS,
        NO_TLS,
        NO_HOST,
        ROOM_IN_HOST,
        WITH_ACCOUNT
    }

    public RoomPattern {
        Optional<Fault> fault = fault(address);
        if (fault.isPresent()) {
            throw new IllegalArgumentException("Not an address of rooms: " + fault.get());
        }
    }

    /** What is wrong with a typed address, if anything is. */
    public static Optional<Fault> fault(String typed) {
        int first = typed.indexOf(ROOM);
        if (typed.length() > CHARACTERS) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (first < 0) {
            return Optional.of(Fault.NO_ROOM);
        }
        return typed.indexOf(ROOM, first + 1) < 0 ? faultOfAddress(typed) : Optional.of(Fault.SEVERAL_ROOMS);
    }

    private static Optional<Fault> faultOfAddress(String typed) {
        URI uri;
        try {
            uri = new URI(typed.replace(ROOM, "room"));
        } catch (URISyntaxException e) {
            return Optional.of(Fault.NO_ADDRESS);
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            return Optional.of(Fault.NO_TLS);
        }
        String authority = uri.getRawAuthority();
        if (authority == null) {
            return Optional.of(Fault.NO_HOST);
        }
        if (authority.contains("@")) {
            return Optional.of(
                    Fault.WITH_ACCOUNT); // a password that everybody would see, or a host that looks like another
        }
        if (typed.indexOf(ROOM) < typed.indexOf("//") + 2 + authority.length()) {
            return Optional.of(Fault.ROOM_IN_HOST);
        }
        return isNamed(uri.getHost()) && uri.getPort() <= MOST_PORT ? Optional.empty() : Optional.of(Fault.NO_HOST);
    }

    private static boolean isNamed(String host) {
        return host != null
                && host.length() <= HOST_CHARACTERS
                && HOST.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** The address of the room with a name. */
    String of(RoomName name) {
        return address.replace(ROOM, name.value());
    }
}
