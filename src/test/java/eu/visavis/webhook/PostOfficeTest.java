package eu.visavis.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostOfficeTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC);
    private static final Message MESSAGE = new Message("msg_1", "test", "{\"type\":\"test\"}");
    private static final WebhookSecret SECRET = WebhookSecret.random();

    @TempDir
    private Path folder;

    /** What a server does with a connection. */
    private interface Manners {
        void answer(Socket socket) throws Exception;
    }

    /** The example of the libraries that the authors of the standard publish. */
    @Test
    void signsAsTheStandardShows() {
        Message message = new Message("msg_p5jXN8AQM9LWM0D4loKWxJek", "test", "{\"test\": 2432232314}");

        assertThat(new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").sign(message, 1_614_265_330))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void postsWhatAReceiverCanCheck() {
        try (Listener listener = new Listener(200)) {
            assertThat(post(listener.address())).isEqualTo(Answer.of(200));

            Listener.Heard heard = listener.heard().get(0);
            assertThat(heard.path()).isEqualTo("/hook?key=1");
            assertThat(heard.contentType()).isEqualTo("application/json");
            assertThat(heard.id()).isEqualTo("msg_1");
            assertThat(heard.timestamp()).isEqualTo("1800000000");
            assertThat(heard.body()).isEqualTo(MESSAGE.body());
            assertThat(heard.isSignedWith(SECRET.written())).isTrue();
            assertThat(heard.isSignedWith(WebhookSecret.random().written())).isFalse();
        }
    }

    @Test
    void followsNoRedirect() {
        try (Listener listener = new Listener(302)) {
            Answer answer = post(listener.address());

            assertThat(answer).isEqualTo(Answer.of(302));
            assertThat(answer.isGood()).isFalse();
            assertThat(listener.heard()).hasSize(1);
        }
    }

    @Test
    void connectsToNoMachineInside() {
        try (Listener listener = new Listener()) {
            ReachableAddresses demo = new ReachableAddresses("public", false);
            URI secure = URI.create(listener.address().toString().replace("http:", "https:"));
            Answer answer = new PostOffice(demo, CLOCK).post(secure, List.of(SECRET), MESSAGE);

            assertThat(answer).isEqualTo(Answer.none(Answer.Failure.REFUSED));
            assertThat(listener.heard()).isEmpty();
        }
    }

    @Test
    void saysWhatStoodInTheWay() throws IOException {
        try (Socket bound = new Socket()) { // keeps its port from others and listens to nobody
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            assertThat(post(URI.create("http://localhost:" + bound.getLocalPort())))
                    .isEqualTo(Answer.none(Answer.Failure.CONNECTION));
        }
        assertThat(post(URI.create("http://nowhere.invalid/"))).isEqualTo(Answer.none(Answer.Failure.UNKNOWN));
    }

    @Test
    void waitsNoLongerThanItsPatience() throws Exception {
        Answer late = Answer.none(Answer.Failure.TIMEOUT);

        assertThat(postTo("http", socket -> socket.getInputStream().readAllBytes()))
                .isEqualTo(late);
        assertThat(postTo("http", PostOfficeTest::drip)).isEqualTo(late);
        assertThat(postTo("https", PostOfficeTest::drip)).isIn(late, Answer.none(Answer.Failure.TLS));
        assertThat(postTo("https", socket -> socket.getInputStream().readAllBytes()))
                .isEqualTo(late);
    }

    @Test
    void readsNoMoreOfAnAnswerThanItsFirstLine() throws Exception {
        assertThat(postTo("http", socket -> {
                    byte[] much = "a".repeat(1000).getBytes(StandardCharsets.US_ASCII);
                    socket.getOutputStream().write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
                    while (true) {
                        socket.getOutputStream().write(much); // ends when the other side hangs up
                    }
                }))
                .isEqualTo(Answer.of(200));
        assertThat(postTo("http", socket -> {
                    while (true) {
                        socket.getOutputStream().write('H');
                    }
                }))
                .isEqualTo(Answer.none(Answer.Failure.CONNECTION));
        assertThat(postTo("http", Socket::close)).isEqualTo(Answer.none(Answer.Failure.CONNECTION));
    }

    @Test
    void trustsNoCertificateThatNobodyVouchesForAndNoneOfAnotherHost() throws Exception {
        SSLContext known = context("localhost");
        SSLContext other = context("elsewhere.example");

        assertThat(postOverTls(known, known.getSocketFactory())).isEqualTo(Answer.of(204));
        assertThat(postOverTls(known, (SSLSocketFactory) SSLSocketFactory.getDefault()))
                .isEqualTo(Answer.none(Answer.Failure.TLS));
        assertThat(postOverTls(other, other.getSocketFactory())).isEqualTo(Answer.none(Answer.Failure.TLS));
    }

    private static Answer post(URI address) {
        return post(address, (SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofSeconds(20));
    }

    private static Answer post(URI address, SSLSocketFactory tls, Duration patience) {
        return new PostOffice(new ReachableAddresses("private", false), CLOCK, tls, patience)
                .post(address, List.of(SECRET), MESSAGE);
    }

    private static Answer postTo(String scheme, Manners manners) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    manners.answer(socket);
                } catch (Exception e) {
                    // the other side hung up, which is what this waits for
                }
            });
            thread.start();
            Answer answer = post(
                    URI.create(scheme + "://localhost:" + server.getLocalPort() + "/"),
                    (SSLSocketFactory) SSLSocketFactory.getDefault(),
                    Duration.ofSeconds(1));
            thread.join();
            return answer;
        }
    }

    private static void drip(Socket socket) throws IOException, InterruptedException {
        while (true) {
            socket.getOutputStream().write(22); // as a record of TLS begins
            Thread.sleep(20);
        }
    }

    private static Answer postOverTls(SSLContext server, SSLSocketFactory client) throws IOException {
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(server));
        https.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(204, -1);
            }
        });
        https.start();
        try {
            return post(
                    URI.create("https://localhost:" + https.getAddress().getPort() + "/"),
                    client,
                    Duration.ofSeconds(20));
        } finally {
            https.stop(0);
        }
    }

    /** A certificate for a host, and trust in it. */
    private SSLContext context(String host) throws Exception {
        Path file = folder.resolve(host + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "changeit".toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
