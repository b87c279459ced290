package eu.visavis.directory.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The domain of a website or an e-mail address, as both are compared.
 *
 * @param name in ASCII and lower case, without the usual "www." of websites
 */
public record WorkDomain(String name) {
    private static final String USUAL = "www.";

    private static final Set<String> PUBLIC = read();

    /** The domain of a website, if the address has one. */
    public static Optional<WorkDomain> ofWebsite(String address) {
        try {
            String host = new URI(address).getHost();
            return Optional.ofNullable(host).flatMap(WorkDomain::of);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The domain of an e-mail address. */
    public static Optional<WorkDomain> ofEmail(String address) {
        return of(address.substring(address.lastIndexOf('@') + 1));
    }

    private static Optional<WorkDomain> of(String host) {
        try {
            String name = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return Optional.of(new WorkDomain(name.startsWith(USUAL) ? name.substring(USUAL.length()) : name));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not the shape of a domain
        }
    }

    /** Whether everybody can have an address or a page there, so that it says nothing of where somebody works. */
    public boolean isPublic() {
        return PUBLIC.contains(name);
    }

    private static Set<String> read() {
        InputStream list = WorkDomain.class.getResourceAsStream("/eu/visavis/directory/claim/public-domains.txt");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the list of public domains", e);
        }
    }
}
