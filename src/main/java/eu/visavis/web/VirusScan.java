package eu.visavis.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks a ClamAV daemon whether files are harmless, where {@code visavis.clamav} names one as host and port; else nothing is
 * asked. Speaks the command {@code INSTREAM} of clamd(8): chunks with their lengths before them, and an empty one at the end.
 */
@ApplicationScoped
public class VirusScan {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final String HARMLESS = "stream: OK";
    private static final String FOUND = " FOUND";
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int ANSWER_BYTES = 1024;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 30_000;

    private final Optional<InetSocketAddress> daemon;

    /** What a scan comes to. */
    public enum Verdict {
        HARMLESS,
        /** The daemon knows it as malware, or as something else that it is told to refuse. */
        INFECTED
    }

    /**
     * Reads the setting: {@code localhost:3310}.
     *
     * @throws IllegalArgumentException if it is no host with a port
     */
    @Inject
    VirusScan(@ConfigProperty(name = "visavis.clamav") Optional<String> setting) {
        daemon = setting.filter(value -> !value.isBlank()).map(VirusScan::address);
    }

    VirusScan() { // for the CDI client proxy
        this(Optional.empty());
    }

    private static InetSocketAddress address(String setting) {
        URI address = URI.create("clamav://" + setting.strip());
        if (address.getHost() == null || address.getPort() < 1 || address.getPort() > 65_535) {
            throw new IllegalArgumentException("VISAVIS_CLAMAV must be a host and a port: " + setting);
        }
        return InetSocketAddress.createUnresolved(address.getHost(), address.getPort());
    }

    /** Whether files are looked at. */
    public boolean isOn() {
        return daemon.isPresent();
    }

    /**
     * Has a file looked at. To be called only where {@link #isOn scanning is on}.
     *
     * @throws IOException if the daemon cannot be reached, does not answer in time or cannot say, for example since the file is
     *     longer than its {@code StreamMaxLength}
     */
    public Verdict scan(byte[] file) throws IOException {
        InetSocketAddress address = daemon.orElseThrow();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), CONNECT_MILLIS);
            socket.setSoTimeout(READ_MILLIS);
            send(file, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK_BYTES)));
            return verdict(answer(socket.getInputStream()));
        }
    }

    private static void send(byte[] file, DataOutputStream out) throws IOException {
        out.write(COMMAND);
        for (int start = 0; start < file.length; start += CHUNK_BYTES) {
            int length = Math.min(CHUNK_BYTES, file.length - start);
            out.writeInt(length);
            out.write(file, start, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        String answer = new String(in.readNBytes(ANSWER_BYTES), StandardCharsets.US_ASCII);
        int end = answer.indexOf('\0');
        return end < 0 ? answer : answer.substring(0, end);
    }

    private static Verdict verdict(String answer) throws IOException {
        if (answer.equals(HARMLESS)) {
            return Verdict.HARMLESS;
        }
        if (answer.endsWith(FOUND)) {
            return Verdict.INFECTED;
        }
        throw new IOException("ClamAV cannot say: " + answer);
    }
}
