package eu.visavis.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers as the daemon of ClamAV does to {@code INSTREAM}, by clamd(8): knows the test file of EICAR and nothing else, and can
 * be told to say anything.
 */
public final class Scanner implements AutoCloseable {
    /** The test file of EICAR, which every scanner finds; in two halves, so that none finds it here. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private static final int LONGEST = 25 * 1024 * 1024;

    private final ServerSocket socket;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile String answer = "";

    public Scanner() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("No free port", e);
        }
        Thread listener = new Thread(this::listen, "scanner");
        listener.setDaemon(true);
        listener.start();
    }

    /** Where it listens, as the product's setting says it. */
    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** How many files were looked at. */
    public int asked() {
        return asked.get();
    }

    /** Says the same from now on, whatever the file; "" for an honest answer. */
    public void say(String words) {
        answer = words;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                caller.getOutputStream()
                        .write((answerTo(new DataInputStream(caller.getInputStream())) + "\0")
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                continue; // the caller has gone, or this one closes
            }
        }
    }

    private String answerTo(DataInputStream in) throws IOException {
        String command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            return "UNKNOWN COMMAND";
        }
        StringBuilder file = new StringBuilder();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
            if (file.length() > LONGEST) {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
        asked.incrementAndGet();
        if (!answer.isEmpty()) {
            return answer;
        }
        return file.indexOf(EICAR) < 0 ? "stream: OK" : "stream: Eicar-Test-Signature FOUND";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
