package eu.visavis.intake;

import java.util.Map;

/** An upload as it stands: waiting, with what it would do, or imported, with what it did. */
public sealed interface StoredUpload {
    /**
     * Waits for the organiser.
     *
     * @param names the files' names
     */
    record Waiting(Map<FileKind, String> names, Report report) implements StoredUpload {}

    /**
     * Was imported.
     *
     * @param counts what each file brought
     */
    record Imported(Map<FileKind, Report.Counts> counts) implements StoredUpload {}
}
