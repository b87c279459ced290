package eu.visavis.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that says the same to every receiver and takes no mail. */
final class StubbornServer implements AutoCloseable {
    private final ServerSocket socket;
    private final String answer;
    private final List<String> receivers = new CopyOnWriteArrayList<>();

    StubbornServer(String answer) throws IOException {
        this.socket = new ServerSocket(0);
        this.answer = answer;
        Thread thread = new Thread(this::serve, "stubborn-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What it was asked to take, in the order in which it was. */
    List<String> receivers() {
        return receivers;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                continue; // closed, or the client went away
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 here\r\n");
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            boolean receiver = line.startsWith("RCPT");
            if (receiver) {
                receivers.add(line);
            }
            out.print((receiver ? answer : line.startsWith("QUIT") ? "221 bye" : "250 fine") + "\r\n");
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
