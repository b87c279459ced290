package eu.visavis.app.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * Writes records as lines to be read by people, or as one JSON object each to be read by machines; without personal
 * data either way, see {@link Discretion}. Values with names come as a map, the first parameter of a record.
 */
public final class Lines extends Formatter {
    private final boolean json;

    /**
     * Lines of a format.
     *
     * @param format "plain" or "json"
     * @throws IllegalArgumentException if there is no such format
     */
    public Lines(String format) {
        this.json = format.equals("json");
        if (!json && !format.equals("plain")) {
            throw new IllegalArgumentException("The format of the log must be plain or json: " + format);
        }
    }

    @Override
    public String format(LogRecord record) {
        return json ? json(record) : plain(record);
    }

    private String plain(LogRecord record) {
        StringBuilder line = new StringBuilder();
        line.append(record.getInstant())
                .append(' ')
                .append(record.getLevel().getName())
                .append(' ')
                .append(record.getLoggerName())
                .append(' ')
                .append(message(record));
        values(record)
                .forEach((name, value) ->
                        line.append(", ").append(name).append(' ').append(value));
        line.append(System.lineSeparator());
        if (record.getThrown() != null) {
            line.append(Discretion.trace(record.getThrown()));
        }
        return line.toString();
    }

    private String json(LogRecord record) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("time", record.getInstant().toString());
        members.put("level", record.getLevel().getName());
        members.put("logger", String.valueOf(record.getLoggerName()));
        members.put("message", message(record));
        members.putAll(values(record));
        if (record.getThrown() != null) {
            members.put("thrown", Discretion.trace(record.getThrown()));
        }
        return Json.object(members) + "\n";
    }

    private String message(LogRecord record) {
        String message = values(record).isEmpty() ? formatMessage(record) : record.getMessage();
        return Discretion.text(String.valueOf(message));
    }

    private static Map<String, Object> values(LogRecord record) {
        Object[] parameters = record.getParameters();
        Map<String, Object> values = new LinkedHashMap<>();
        if (parameters != null && parameters.length == 1 && parameters[0] instanceof Map<?, ?> given) {
            given.forEach((name, value) -> values.put(
                    name.toString(), value instanceof Number ? value : Discretion.text(String.valueOf(value))));
        }
        return values;
    }
}
