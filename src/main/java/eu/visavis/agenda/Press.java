package eu.visavis.agenda;

import eu.visavis.kernel.Language;
import java.io.IOException;
import java.io.OutputStream;

/** Draws printouts. Tests put one in its place that fails. */
public interface Press {
    /** Hears how far a printout is, and stops it by throwing. */
    interface Progress {
        /**
         * Called after every paper.
         *
         * @param total how many there will be
         */
        void drawn(int done, int total);
    }

    /**
     * Draws everything that the kind of printout has, of the published version, and writes it as it comes.
     *
     * @param language of the file and its order; personal papers are in their owners' languages
     */
    void print(long eventId, PrintoutKind kind, Language language, OutputStream out, Progress progress)
            throws IOException;
}
