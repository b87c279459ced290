package eu.visavis.api;

import eu.visavis.scheduling.SentProblem;
import eu.visavis.scheduling.solver.format.FormatException;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** An instance in the exchange format as a program sends it: JSON, which may be packed by gzip. */
final class SentInstance {
    /** Bytes of JSON, unpacked. */
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private SentInstance() {}

    /**
     * Reads it. What is packed is known by its first bytes, whatever headers say.
     *
     * @throws Problem if it cannot be read, says what cannot be, or is too large
     */
    static SentProblem read(byte[] body) {
        byte[] json = isPacked(body) ? unpacked(body) : body;
        JsonBody.check(json);
        try {
            return SentProblem.read(json);
        } catch (FormatException e) {
            throw new Problem(
                    ProblemKind.WRONG_VALUES, List.of(new Problem.Mistake("", "api.field.instance", e.getMessage())));
        }
    }

    private static boolean isPacked(byte[] body) {
        return body.length > 1 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
    }

    /** Unpacks no more than what may be sent, however much there is. */
    private static byte[] unpacked(byte[] body) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] json = in.readNBytes(MOST_BYTES + 1);
            if (json.length > MOST_BYTES) {
                throw new Problem(ProblemKind.TOO_LARGE);
            }
            return json;
        } catch (IOException e) {
            throw new Problem(ProblemKind.MALFORMED);
        }
    }
}
