package eu.visavis.directory;

/** What is done in the directory every hour, for whoever runs work in the background. */
public interface DirectorySweeping {
    /** Forgets what nothing came of, and reminds of what ends. */
    void sweep();
}
