package eu.visavis.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads e-mail addresses as people type them. Whether one works is shown by the mail that is sent to it. */
public final class EmailAddress {
    private static final int MAX_LENGTH = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\.]+(\\.[^\\s@<>\"(),:;\\[\\]\\\\.]+)+");

    private EmailAddress() {}

    /** Returns the address without surrounding white space, if it has the shape of one. */
    public static Optional<String> read(String typed) {
        String address = typed.strip();
        boolean fits = address.length() <= MAX_LENGTH && SHAPE.matcher(address).matches();
        return fits ? Optional.of(address) : Optional.empty();
    }
}
