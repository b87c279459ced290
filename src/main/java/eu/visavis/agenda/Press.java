package eu.visavis.agenda;

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
     * Draws everything that was ordered, of the published version, and writes it as it comes.
     */
    void print(PrintoutOrder order, OutputStream out, Progress progress) throws IOException;
}
