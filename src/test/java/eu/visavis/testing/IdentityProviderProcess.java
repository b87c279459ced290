package eu.visavis.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The identity provider of an organisation, Spring Authorization Server, as a process of its own. The build puts its class
 * path into {@code target/identity-provider}; its source is {@code src/test/provider}.
 */
public final class IdentityProviderProcess implements AutoCloseable {
    private static final String READY = "ready ";

    private final Process process;
    private final String issuer;

    private IdentityProviderProcess(Process process, String issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    /** Starts it and waits until it answers. */
    public static IdentityProviderProcess start() {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx128m",
                            "-cp",
                            Path.of("target", "identity-provider", "*").toString(),
                            Path.of("src", "test", "provider", "IdentityProvider.java")
                                    .toString(),
                            "0")
                    .redirectErrorStream(true)
                    .start();
            return new IdentityProviderProcess(process, "http://localhost:" + port(process));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the identity provider", e);
        }
    }

    /** What it calls itself. */
    public String issuer() {
        return issuer;
    }

    /** Lets a program in, as its administrator would on a page. */
    public void register(String id, String secret, String back) throws IOException, InterruptedException {
        String query = "?id=" + id + "&secret=" + secret + "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/programs" + query))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 200) {
            throw new AssertionError("The identity provider answers " + status);
        }
    }

    /** Ends it; done twice it does nothing. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static String port(Process process) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.startsWith(READY)) {
                Thread rest = new Thread(() -> out.lines().forEach(ignored -> {}), "output of the identity provider");
                rest.setDaemon(true);
                rest.start();
                return line.substring(READY.length());
            }
        }
        throw new AssertionError("The identity provider did not start: " + said);
    }
}
