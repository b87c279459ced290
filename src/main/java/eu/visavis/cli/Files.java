package eu.visavis.cli;

import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.Published;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import eu.visavis.scheduling.solver.format.FormatException;
import eu.visavis.scheduling.solver.format.ProblemReader;
import eu.visavis.scheduling.solver.format.ProblemWriter;
import eu.visavis.scheduling.solver.format.SolutionFormat;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Files of the exchange format, compressed if their names end with {@code .gz}. */
final class Files {
    private Files() {}

    static ExchangeProblem readProblem(Path file) {
        try (InputStream in = open(file)) {
            return ProblemReader.read(in);
        } catch (FormatException e) {
            throw new UnusableFile(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static List<PlacedMeeting> readSolution(Path file, ExchangeProblem problem) {
        try (InputStream in = open(file)) {
            return SolutionFormat.read(in, problem);
        } catch (FormatException e) {
            throw new UnusableFile(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Reads a schedule as what people know already. */
    static Published readPublished(Path file, ExchangeProblem problem, OptionalInt mostMoved, int frozenSlots) {
        Map<Long, Published.Place> places = new HashMap<>();
        for (PlacedMeeting meeting : readSolution(file, problem)) {
            places.put(meeting.wishId(), new Published.Place(meeting.slotId(), meeting.tableId()));
        }
        return new Published(places, mostMoved, frozenSlots);
    }

    static void writeProblem(Path file, ExchangeProblem problem, String origin) {
        try {
            ProblemWriter.write(problem, origin, create(file));
        } catch (IOException e) {
            throw new UnusableFile(file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    static void writeSolution(Path file, ExchangeProblem problem, List<PlacedMeeting> placed) {
        try {
            SolutionFormat.write(problem.name(), placed, create(file));
        } catch (IOException e) {
            throw new UnusableFile(file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    private static UnusableFile unreadable(Path file, IOException e) {
        return new UnusableFile(
                file + (e instanceof NoSuchFileException ? ": no such file" : ": cannot be read: " + e.getMessage()),
                e);
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = java.nio.file.Files.newInputStream(file);
        return new BufferedInputStream(isCompressed(file) ? new GZIPInputStream(in, 1 << 16) : in, 1 << 16);
    }

    static OutputStream create(Path file) throws IOException {
        OutputStream out = java.nio.file.Files.newOutputStream(file);
        return new BufferedOutputStream(isCompressed(file) ? new GZIPOutputStream(out) : out, 1 << 16);
    }

    private static boolean isCompressed(Path file) {
        return file.toString().endsWith(".gz");
    }

    /** A file that was named cannot be used; the message is for the user. */
    static final class UnusableFile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableFile(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
