package eu.visavis.directory;

/** The search for companies that are in a directory twice, for whoever runs work in the background. */
public interface DuplicateHunting {
    /**
     * Searches the next directory that is to be searched. To be called without a transaction.
     *
     * @return whether there was one
     */
    boolean searchNext();
}
