package eu.visavis.app;

import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** A newer version of Visavis has upgraded the database: this one would misread it, and its writes could do damage. */
final class NewerSchema extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private NewerSchema(String found, String known) {
        super("The database was upgraded by a newer version of Visavis: its schema is " + found
                + ", this version knows no schema after " + known
                + ". Start the newer version, or restore a backup made before the upgrade into an empty database.");
    }

    /** @throws NewerSchema if migrations were made that this version does not have */
    static void refuse(Flyway flyway) {
        MigrationInfo[] all = flyway.info().all();
        Optional<String> found = newest(all, true);
        if (found.isPresent()) {
            throw new NewerSchema(found.get(), newest(all, false).orElse("none"));
        }
    }

    private static Optional<String> newest(MigrationInfo[] all, boolean future) {
        return Arrays.stream(all)
                .filter(migration -> isFuture(migration.getState()) == future)
                .map(MigrationInfo::getVersion)
                .max((one, other) -> one.compareTo(other))
                .map(Object::toString);
    }

    private static boolean isFuture(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }
}
