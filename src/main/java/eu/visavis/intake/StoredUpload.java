package eu.visavis.intake;

import eu.visavis.kernel.PublicCode;
import java.util.Map;
import java.util.Optional;

/** An upload as it stands: waiting, with what it would do, or imported, with what it did. */
public sealed interface StoredUpload {
    /** Another tool wrote it, and nobody has said yet what its columns hold. */
    record Unmapped() implements StoredUpload {}

    /**
     * Waits for the organiser.
     *
     * @param names the files' names
     * @param foreign what another tool wrote; empty for files in the documented format
     * @param placed how many meetings would have a place on a new draft; 0 for no draft
     */
    record Waiting(Map<FileKind, String> names, Report report, Optional<ForeignKind> foreign, int placed)
            implements StoredUpload {
        /** Whether there is anything to write. */
        public boolean isNews() {
            return report.isNews() || placed > 0;
        }
    }

    /**
     * Was imported.
     *
     * @param counts what each file brought
     * @param draft the draft with its meetings, if one was made
     */
    record Imported(Map<FileKind, Report.Counts> counts, Optional<PublicCode> draft) implements StoredUpload {}
}
