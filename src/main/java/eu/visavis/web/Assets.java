package eu.visavis.web;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The static files, each under an address that holds a digest of its content and can be cached for ever. */
public final class Assets {
    private static final List<String> NAMES = List.of(
            "css/tokens.css", "css/base.css", "icons.svg", "mark.svg", "js/htmx.min.js", "js/sse.js", "js/visavis.js");

    private static final Map<String, Asset> BY_NAME = new ConcurrentHashMap<>();

    private Assets() {}

    /** A static file in memory. */
    record Asset(String name, String digest, byte[] content) {
        String contentType() {
            if (name.endsWith(".css")) {
                return "text/css; charset=UTF-8";
            }
            return name.endsWith(".js") ? "text/javascript; charset=UTF-8" : "image/svg+xml";
        }
    }

    /**
     * Returns the address of a file, for example {@code /assets/3f2a9c01/css/base.css}.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static String address(String name) {
        Asset asset = BY_NAME.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("No static file " + name);
        }
        return "/assets/" + asset.digest() + "/" + name;
    }

    static Optional<Asset> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static void load(ServletContext context) {
        for (String name : NAMES) {
            try (InputStream in = context.getResourceAsStream("/WEB-INF/static/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("Static file is missing: " + name);
                }
                byte[] content = in.readAllBytes();
                BY_NAME.put(name, new Asset(name, digest(content), content));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read static file " + name, e);
            }
        }
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
