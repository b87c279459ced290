package eu.visavis.app;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Starts Visavis with the server it is packaged with. Reads the few settings that concern the server itself (port,
 * data folder, demo) and ends the process with exit code 1 and a message when the application does not come up.
 *
 * <p>This class alone runs outside the application: it is loaded before the server and must not use any other class of
 * Visavis, nor have classes within it. The server is reached by reflection, so that the application itself stays free
 * of it. What the commands and the log need of the application is unpacked from it.
 */
public final class Start {
    private static final String USAGE = """
            Usage: java -jar visavis.jar [--demo] [--port N] [--data-dir FOLDER]
                   java -jar visavis.jar backup [--data-dir FOLDER] FILE
                   java -jar visavis.jar restore [--data-dir FOLDER] FILE
                   java -jar visavis.jar verify-audit [--data-dir FOLDER] [--expect CHECKPOINT]""";

    private static final String VERIFY = "verify-audit";
    private static final Set<String> COMMANDS = Set.of("backup", "restore", VERIFY);

    /** Set by {@link ReadyMark} as the last act of the application's start. */
    private static final String READY = "visavis.ready";

    /** Set by {@link Database} when it does not serve what it finds. */
    private static final String REFUSAL = "visavis.refusal";

    private Start() {}

    /** Starts the server or carries out a command; see {@code docs/operations.md} for options and settings. */
    public static void main(String[] arguments) {
        try {
            if (arguments.length > 0 && COMMANDS.contains(arguments[0])) {
                System.exit(carryOut(arguments));
            }
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
        checkNameOfMachine();
        Path folder = folder(dataDir);
        Files.createDirectories(folder);
        configure(demo, port, folder);
        shapeLog();
        startServer(port);
    }

    /** Runs one of the commands, with the classes of the application but without the server; returns its exit code. */
    private static int carryOut(String[] arguments) throws ReflectiveOperationException, IOException {
        String dataDir = setting("VISAVIS_DATA_DIR").orElse("data");
        String argument = "";
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i].equals("--data-dir")) {
                dataDir = valueOf(arguments, ++i);
            } else if (arguments[0].equals(VERIFY) && arguments[i].equals("--expect")) {
                argument = valueOf(arguments, ++i);
            } else if (arguments[i].startsWith("--") || !argument.isEmpty() || arguments[0].equals(VERIFY)) {
                throw new IllegalArgumentException("Unknown option " + arguments[i]);
            } else {
                argument = arguments[i];
            }
        }
        if (argument.isEmpty() && !arguments[0].equals(VERIFY)) {
            throw new IllegalArgumentException("The command " + arguments[0] + " needs a file");
        }
        Path folder = folder(dataDir);
        configureDatabase(folder);
        ClassLoader application = unpack("WEB-INF/");
        Thread.currentThread().setContextClassLoader(application);
        return (int) application
                .loadClass("eu.visavis.app.backup.Commands")
                .getMethod("run", String.class, String.class, String.class)
                .invoke(null, arguments[0], argument, folder.toString());
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

    /** The server asks for the address of its machine, and would end with a stack trace where there is none. */
    private static void checkNameOfMachine() {
        try {
            InetAddress.getLocalHost();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "The name of this machine is not known (" + e.getMessage()
                            + "): give it an address in /etc/hosts, in a line such as \"127.0.1.1 NAME\"",
                    e);
        }
    }

    private static void configure(boolean demo, String port, Path folder) throws IOException {
        System.setProperty("visavis.demo", String.valueOf(demo));
        System.setProperty("visavis.data.dir", folder.toString());
        if (setting("VISAVIS_BASE_URL").isEmpty()) {
            System.setProperty("visavis.base.url", "http://localhost:" + port);
        }
        configureDatabase(folder);
    }

    private static void configureDatabase(Path folder) throws IOException {
        System.setProperty("visavis.version", version());
        Optional<String> database = setting("VISAVIS_DB_URL");
        if (database.isEmpty()) {
            // Without WRITE_DELAY=0, H2 loses acknowledged commits when the process is killed.
            System.setProperty(
                    "visavis.db.url",
                    "jdbc:h2:file:" + folder.resolve("visavis")
                            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000");
        } else if (database.get().startsWith("jdbc:postgresql:")) {
            System.setProperty("visavis.db.class", "org.postgresql.ds.PGSimpleDataSource");
        }
    }

    private static Path folder(String dataDir) {
        return Path.of(dataDir).toAbsolutePath().normalize();
    }

    /** The version that the build wrote beside this class. */
    private static String version() throws IOException {
        Properties build = new Properties();
        try (InputStream in = Start.class.getResourceAsStream("/META-INF/maven/eu.visavis/visavis/pom.properties")) {
            if (in != null) {
                build.load(in);
            }
        }
        return build.getProperty("version", "unknown");
    }

    /** Gives all lines of the log the shape of the application, however often the server reads its settings. */
    private static void shapeLog() throws ReflectiveOperationException, IOException {
        ClassLoader application = unpack("WEB-INF/classes/eu/visavis/app/log/");
        Formatter lines = (Formatter) application
                .loadClass("eu.visavis.app.log.Lines")
                .getConstructor(String.class)
                .newInstance(setting("VISAVIS_LOG_FORMAT").orElse("plain"));
        if (isLogForMachines()) {
            Constructor<?> objects = application
                    .loadClass("eu.visavis.app.log.ObjectStream")
                    .getConstructor(OutputStream.class, Clock.class);
            System.setOut(new PrintStream(
                    (OutputStream) objects.newInstance(System.out, Clock.systemUTC()), true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(
                    (OutputStream) objects.newInstance(System.err, Clock.systemUTC()), true, StandardCharsets.UTF_8));
        }
        LogManager.getLogManager().addConfigurationListener(() -> {
            for (Handler handler : Logger.getLogger("").getHandlers()) {
                handler.setFormatter(lines);
            }
        });
    }

    /** Loads classes of the application from a copy of those of its files whose names begin so. */
    private static ClassLoader unpack(String beginning) throws IOException {
        Path copy = Files.createTempDirectory("visavis");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(copy)));
        List<URL> places = new ArrayList<>();
        places.add(
                Files.createDirectories(copy.resolve("WEB-INF/classes")).toUri().toURL());
        try (ZipInputStream application =
                new ZipInputStream(ClassLoader.getSystemResourceAsStream("MICRO-INF/deploy/ROOT.war"))) {
            for (ZipEntry file = application.getNextEntry(); file != null; file = application.getNextEntry()) {
                if (file.isDirectory() || !file.getName().startsWith(beginning)) {
                    continue;
                }
                Path target = copy.resolve(file.getName());
                Files.createDirectories(target.getParent());
                Files.copy(application, target);
                if (file.getName().endsWith(".jar")) {
                    places.add(target.toUri().toURL());
                }
            }
        }
        return new URLClassLoader(places.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            System.err.println("The temporary folder " + folder + " could not be removed: " + e);
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
            String refusal = System.getProperty(REFUSAL);
            fail("Visavis could not start" + (refusal == null ? "; the reason stands above." : ": " + refusal));
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
                // SafetyHeaders says it, but for what is made for the frames of other sites.
                "set " + http + ".xframe-options=false",
                // Only what has a beans.xml holds beans: without it the server looks through all classes of all
                // libraries.
                "set configs.config.server-config.cdi-service.enable-implicit-cdi=false",
                // Both are on the port that everybody reaches, and tell about the inside; the interface for programs
                // describes itself.
                "set configs.config.server-config.microprofile-metrics-configuration.enabled=false",
                // The address is the application's own.
                "set configs.config.server-config.microprofile-metrics-configuration.endpoint=server-metrics",
                "set-openapi-configuration --enabled=false");
        return temporary("visavis-server", String.join("\n", commands) + "\n");
    }

    private static Path logging() throws IOException {
        return temporary(
                "visavis-logging",
                String.join(
                        "\n",
                        "handlers=java.util.logging.ConsoleHandler",
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

    private static boolean isLogForMachines() {
        return setting("VISAVIS_LOG_FORMAT").filter("json"::equals).isPresent();
    }
}
