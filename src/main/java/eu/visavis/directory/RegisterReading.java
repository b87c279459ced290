package eu.visavis.directory;

import java.util.List;

/** The reading of registers' files, for whoever runs work in the background. */
public interface RegisterReading {
    /** Ids of all files that are to be read. */
    List<Long> open();

    /**
     * Reads a file; does nothing for one that is read. To be called without a transaction.
     *
     * @return false if the server goes down and it is to be taken up again
     */
    boolean read(long fileId);

    /** Lets go of the file that is being read, since the server goes down. */
    void interrupt();

    /** Removes files that nobody had read. */
    void sweep();
}
