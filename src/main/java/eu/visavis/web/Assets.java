package eu.visavis.web;

import eu.visavis.kernel.Sha256;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The static files, each under an address that holds a digest of its content and can be cached for ever. */
public final class Assets {
    /** Of the digest, in an address: enough to tell two versions apart. */
    private static final int DIGITS = 12;

    private static final List<String> NAMES = List.of(
            "css/tokens.css",
            "css/base.css",
            "css/hall.css",
            "icons.svg",
            "mark.svg",
            "app-icon.svg",
            "js/htmx.min.js",
            "js/sse.js",
            "js/visavis.js",
            "js/passkeys.js",
            "js/entrance.js",
            "js/keep.js",
            "js/marks.js",
            "js/offline.js",
            "js/board.js",
            "js/countdown.js",
            "js/hall.js",
            "js/room.js");

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
                BY_NAME.put(name, new Asset(name, Sha256.hex(content).substring(0, DIGITS), content));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read static file " + name, e);
            }
        }
    }
}
