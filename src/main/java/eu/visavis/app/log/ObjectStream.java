package eu.visavis.app.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes objects of lines that somebody writes to the console past the log; objects pass as they are. */
public final class ObjectStream extends OutputStream {
    private final OutputStream console;
    private final Clock clock;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** A stream in front of the console. */
    public ObjectStream(OutputStream console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public synchronized void write(int sign) throws IOException {
        if (sign == '\n') {
            end();
        } else {
            line.write(sign);
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        console.flush();
    }

    private void end() throws IOException {
        String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        line.reset();
        if (text.isEmpty()) {
            return;
        }
        String object = text.startsWith("{\"time\":") ? text : objectOf(text);
        console.write((object + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String objectOf(String text) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("time", clock.instant().toString());
        members.put("level", "INFO");
        members.put("logger", "console");
        members.put("message", Discretion.text(text));
        return Json.object(members);
    }
}
