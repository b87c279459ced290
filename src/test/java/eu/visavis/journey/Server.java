package eu.visavis.journey;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The packaged product as a process of its own. Its output goes to {@code target/journeys/<name>.log}; its data stay in
 * a folder below {@code target/journeys}, so that a second process can go on with them.
 */
public final class Server implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "journeys").toAbsolutePath();
    private static final Path JAR = Path.of("target", "visavis.jar").toAbsolutePath();
    private static final String READY = "Visavis runs at";
    private static final long PATIENCE_MINUTES = 5;

    private final Process process;
    private final Path log;
    private final int port;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    private Server(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * How a process is started.
     *
     * @param name names the log and, unless settings name a database, the data folder
     * @param options given to the product besides port and data folder
     * @param settings environment variables
     */
    public record Launch(String name, List<String> options, Map<String, String> settings, int port) {
        /** A start with free port. */
        public static Launch of(String name, String... options) {
            return new Launch(name, List.of(options), Map.of(), freePort());
        }

        public Launch with(Map<String, String> more) {
            return new Launch(name, options, more, port);
        }

        public Launch on(int wanted) {
            return new Launch(name, options, settings, wanted);
        }

        /** The folder with the data of the process. */
        public Path data() {
            return FOLDER.resolve(name + "-data");
        }
    }

    /** Starts a process with empty data and waits until it answers. */
    public static Server start(Launch launch) {
        delete(launch.data());
        return again(launch);
    }

    /** Starts a process on the data that an earlier one of this name left, and waits until it answers. */
    public static Server again(Launch launch) {
        Server server = run(launch);
        if (!server.comesUp()) {
            throw new AssertionError(
                    "Visavis did not start, see " + server.log + System.lineSeparator() + server.log());
        }
        return server;
    }

    /** Starts a process without waiting for it. */
    public static Server run(Launch launch) {
        try {
            Files.createDirectories(FOLDER);
            ProcessBuilder builder = new ProcessBuilder(command(launch));
            builder.directory(FOLDER.toFile());
            builder.redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("VISAVIS_"));
            builder.environment().putAll(launch.settings());
            Server server = new Server(builder.start(), FOLDER.resolve(launch.name() + ".log"), launch.port());
            Thread reader = new Thread(server::keepLog, "log of " + launch.name());
            reader.setDaemon(true);
            reader.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + JAR, e);
        }
    }

    /** Whether the process comes up; false once it has ended. */
    public boolean comesUp() {
        try {
            return ready.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new AssertionError("Visavis neither started nor ended, see " + log, e);
        }
    }

    /** The code with which the process ends by itself. */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("Visavis did not end, see " + log);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }

    /** The address of this installation, without a slash at its end. */
    public String base() {
        return base(port);
    }

    /** The address of an installation on this computer. */
    public static String base(int port) {
        return "http://localhost:" + port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Everything that the process has written so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log, e);
        }
    }

    /** What the product itself warned of or failed at, one line each. */
    public List<String> complaints() {
        return log().lines()
                .filter(line -> line.contains(" SEVERE ") || line.contains(" WARNING eu.visavis"))
                .toList();
    }

    /** Asks the process to end, as systemd and Docker do, and waits for it. */
    public void terminate() {
        process.destroy();
        exitCode();
    }

    /** Ends the process at once, as {@code kill -9} does. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A port that nobody listens on now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port", e);
        }
    }

    private static List<String> command(Launch launch) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Starts faster; how well schedules get is measured elsewhere.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of("--port", String.valueOf(launch.port())));
        command.addAll(List.of("--data-dir", launch.data().toString()));
        command.addAll(launch.options());
        return command;
    }

    private void keepLog() {
        try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                BufferedWriter out = Files.newBufferedWriter(log)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line);
                out.newLine();
                out.flush();
                if (line.contains(READY)) {
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
        ready.complete(false);
    }

    /** Removes a folder with everything in it, if there is one. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot empty " + folder, e);
        }
    }
}
