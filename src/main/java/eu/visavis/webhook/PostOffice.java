package eu.visavis.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts a message. The name of the host is resolved once, the machine is judged, and that machine is connected to: no
 * client of HTTP in Java 17 can be told that, so the few lines of HTTP/1.1 that one POST takes are written here.
 * Redirects are not followed, and of the answer only the first line is read.
 */
@ApplicationScoped
public class PostOffice {
    /** How long an attempt may take, once the name is resolved. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int LONGEST_LINE = 2000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)( .*)?");

    private final ReachableAddresses reachable;
    private final Clock clock;
    private final SSLSocketFactory tls;
    private final Duration patience;

    @Inject
    PostOffice(ReachableAddresses reachable, Clock clock) {
        this(reachable, clock, (SSLSocketFactory) SSLSocketFactory.getDefault(), PATIENCE);
    }

    PostOffice(ReachableAddresses reachable, Clock clock, SSLSocketFactory tls, Duration patience) {
        this.reachable = reachable;
        this.clock = clock;
        this.tls = tls;
        this.patience = patience;
    }

    PostOffice() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Posts a message, signed with each of these secrets, and waits for the answer. */
    Answer post(URI address, List<WebhookSecret> secrets, Message message) {
        try {
            InetAddress machine = InetAddress.getByName(address.getHost());
            return reachable.permit(address, machine)
                    ? post(address, machine, request(address, secrets, message))
                    : Answer.none(Answer.Failure.REFUSED);
        } catch (UnknownHostException e) {
            return Answer.none(Answer.Failure.UNKNOWN);
        }
    }

    private Answer post(URI address, InetAddress machine, byte[] request) {
        AtomicBoolean late = new AtomicBoolean();
        try (Socket plain = new Socket()) {
            // Somebody may answer byte by byte, also while keys are agreed: only the end of all patience helps.
            CompletableFuture<Void> end = CompletableFuture.runAsync(
                    () -> hangUp(plain, late),
                    CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
            try {
                return exchange(address, machine, plain, request);
            } finally {
                end.cancel(false);
            }
        } catch (SocketTimeoutException e) {
            return Answer.none(Answer.Failure.TIMEOUT);
        } catch (IOException e) {
            Answer.Failure failure = e instanceof SSLException ? Answer.Failure.TLS : Answer.Failure.CONNECTION;
            return Answer.none(late.get() ? Answer.Failure.TIMEOUT : failure);
        }
    }

    private static void hangUp(Socket socket, AtomicBoolean late) {
        late.set(true);
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot close a connection", e);
        }
    }

    private Answer exchange(URI address, InetAddress machine, Socket plain, byte[] request) throws IOException {
        boolean secure = address.getScheme().equals("https");
        int usual = secure ? 443 : 80;
        int port = address.getPort() > 0 ? address.getPort() : usual;
        plain.connect(new InetSocketAddress(machine, port), (int) patience.toMillis());
        Socket socket = secure ? secured(plain, address.getHost(), port) : plain;
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
        Matcher status = STATUS.matcher(firstLine(socket.getInputStream()));
        return status.matches() ? Answer.of(Integer.parseInt(status.group(1))) : Answer.none(Answer.Failure.CONNECTION);
    }

    private Socket secured(Socket plain, String name, int port) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(plain, name, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS"); // else a certificate for any other name would do
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private byte[] request(URI address, List<WebhookSecret> secrets, Message message) {
        long timestamp = clock.instant().getEpochSecond();
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String signatures =
                secrets.stream().map(secret -> secret.sign(message, timestamp)).collect(Collectors.joining(" "));
        String all = String.join(
                "\r\n",
                "POST " + path + query + " HTTP/1.1",
                "Host: " + address.getRawAuthority(),
                "User-Agent: Visavis",
                "Content-Type: application/json",
                "Content-Length: " + message.body().getBytes(StandardCharsets.UTF_8).length,
                "Connection: close",
                "webhook-id: " + message.id(),
                "webhook-timestamp: " + timestamp,
                "webhook-signature: " + signatures,
                "",
                message.body());
        return all.getBytes(StandardCharsets.UTF_8);
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next >= 0 && next != '\n' && line.length() < LONGEST_LINE) {
            line.append((char) next);
            next = in.read();
        }
        return line.toString().stripTrailing();
    }
}
