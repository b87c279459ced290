package eu.visavis.web;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** A line of the log with named values beside its text, which the log writes in its own format. */
final class LogLine {
    private LogLine() {}

    /** Writes a line; the values come in the order of the map. The failure may be null. */
    static void write(Logger logger, Level level, String message, Map<String, Object> values, Throwable failure) {
        if (!logger.isLoggable(level)) {
            return;
        }
        LogRecord line = new LogRecord(level, message);
        line.setLoggerName(logger.getName());
        line.setParameters(new Object[] {values});
        line.setThrown(failure);
        logger.log(line);
    }
}
