package eu.visavis.app.backup;

/** Something that is not done, with a sentence for the console that says why. Nothing was changed. */
class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }

    Refused(String message, Throwable cause) {
        super(message, cause);
    }
}
