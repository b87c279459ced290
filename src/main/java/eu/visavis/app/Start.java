package eu.visavis.app;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Starts Visavis with the server it is packaged with. Reads the few settings that concern the server itself (port,
 * data folder, demo) and ends the process with exit code 1 and a message when the application does not come up.
 *
 * <p>This class alone runs outside the application: it is loaded before the server and must not use any other class of
 * Visavis. The server is reached by reflection, so that the application itself stays free of it.
 */
public final class Start {
    private static final String USAGE = "Usage: java -jar visavis.jar [--demo] [--port N] [--data-dir FOLDER]";

    /** Set by {@link ReadyMark} as the last act of the application's start. */
    private static final String READY = "visavis.ready";

    private Start() {}

    /** Starts the server; see {@code docs/operations.md} for the settings. */
    public static void main(String[] arguments) {
        try {
            run(arguments);
        } catch (IllegalArgumentException e) {
            fail(e.getMessage() + System.lineSeparator() + USAGE);
        } catch (InvocationTargetException e) {
            fail("Visavis could not start: " + reasonOf(e));
        } catch (ReflectiveOperationException | IOException e) {
            fail("Visavis could not start: " + e);
        }
    }

    private static void run(String[] arguments) throws ReflectiveOperationException, IOException {
        boolean demo = Boolean.parseBoolean(setting("VISAVIS_DEMO").orElse("false"));
        String port = setting("VISAVIS_HTTP_PORT").orElse("8080");
        String dataDir = setting("VISAVIS_DATA_DIR").orElse("data");
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--demo" -> demo = true;
                case "--port" -> port = valueOf(arguments, ++i);
                case "--data-dir" -> dataDir = valueOf(arguments, ++i);
                default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
            }
        }
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
            throw new IllegalArgumentException("The port must be a number from 1 to 65535: " + port);
        }
        checkFree(port);
        configure(demo, port, dataDir);
        startServer(port);
    }

    /** The server itself would end with a stack trace that does not name the port. */
    private static void checkFree(String port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(Integer.parseInt(port)));
        } catch (BindException e) {
            throw new IllegalArgumentException("Port " + port + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static void configure(boolean demo, String port, String dataDir) throws IOException {
        System.setProperty("visavis.demo", String.valueOf(demo));
        if (setting("VISAVIS_BASE_URL").isEmpty()) {
            System.setProperty("visavis.base.url", "http://localhost:" + port);
        }
        Optional<String> database = setting("VISAVIS_DB_URL");
        if (database.isEmpty()) {
            Path folder = Path.of(dataDir).toAbsolutePath().normalize();
            Files.createDirectories(folder);
            // Without WRITE_DELAY=0, H2 loses acknowledged commits when the process is killed.
            System.setProperty(
                    "visavis.db.url",
                    "jdbc:h2:file:" + folder.resolve("visavis")
                            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000");
        } else if (database.get().startsWith("jdbc:postgresql:")) {
            System.setProperty("visavis.db.class", "org.postgresql.ds.PGSimpleDataSource");
        }
    }

    private static void startServer(String port) throws ReflectiveOperationException, IOException {
        List<String> options = new ArrayList<>(List.of("--port", port, "--nohazelcast", "--nohostaware"));
        options.addAll(List.of("--logproperties", logging().toString()));
        options.addAll(List.of("--prebootcommandfile", serverSettings().toString()));
        Class<?> micro = Class.forName("fish.payara.micro.impl.PayaraMicroImpl");
        Object[] create = {options.toArray(new String[0])};
        micro.getMethod("create", String[].class).invoke(null, create);
        // A failed deployment leaves the server running and answering 404 to everything.
        if (!Boolean.getBoolean(READY)) {
            fail("Visavis could not start; the reason stands above.");
        }
        openFirstPage(port);
        System.out.println("Visavis runs at " + setting("VISAVIS_BASE_URL").orElse("http://localhost:" + port));
    }

    /** The first page takes seconds, since the server prepares much only then: better now than for the first visitor. */
    private static void openFirstPage(String port) {
        try {
            HttpURLConnection page = (HttpURLConnection) new URL("http://127.0.0.1:" + port + "/").openConnection();
            page.setInstanceFollowRedirects(false);
            page.setReadTimeout(30_000);
            page.getResponseCode();
            page.disconnect();
        } catch (IOException e) {
            System.err.println("The first page could not be opened in advance: " + e);
        }
    }

    private static Path serverSettings() throws IOException {
        String http = "configs.config.server-config.network-config.protocols.protocol.http-listener.http";
        List<String> commands = List.of(
                "set " + http + ".compression=on",
                "set " + http
                        + ".compressable-mime-type=text/html,text/css,text/javascript,image/svg+xml,text/plain,application/json",
                "set " + http + ".server-header=false",
                "set " + http + ".xpowered-by=false",
                // Both are on the port that everybody reaches, and tell about the inside; the interface for programs
                // describes itself.
                "set configs.config.server-config.microprofile-metrics-configuration.enabled=false",
                "set-openapi-configuration --enabled=false");
        return temporary("visavis-server", String.join("\n", commands) + "\n");
    }

    private static Path logging() throws IOException {
        return temporary(
                "visavis-logging",
                String.join(
                        "\n",
                        "handlers=java.util.logging.ConsoleHandler",
                        "java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter",
                        "java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n",
                        ".level=WARNING",
                        "eu.visavis.level=INFO",
                        "javax.enterprise.system.security.ssl.level=SEVERE",
                        "org.glassfish.jersey.level=SEVERE",
                        "com.hazelcast.level=SEVERE",
                        ""));
    }

    private static Path temporary(String name, String content) throws IOException {
        Path file = Files.createTempFile(name, ".properties");
        file.toFile().deleteOnExit();
        return Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String valueOf(String[] arguments, int position) {
        if (position >= arguments.length) {
            throw new IllegalArgumentException("Option " + arguments[position - 1] + " needs a value");
        }
        return arguments[position];
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static String reasonOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(1);
    }
}
