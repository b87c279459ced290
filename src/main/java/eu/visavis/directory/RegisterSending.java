package eu.visavis.directory;

/** Taking in a register whose file is at hand as a whole, without anybody who looks at it before. */
public interface RegisterSending {
    /**
     * Adds a register to a network and has its file read in the background. Needs a transaction.
     *
     * @param credit the line that has to be shown with what comes from it
     * @param fileName by which people know the file
     * @throws IllegalArgumentException if the file cannot be read, or has no column for names
     */
    void send(long networkId, String name, String credit, String fileName, byte[] file);
}
