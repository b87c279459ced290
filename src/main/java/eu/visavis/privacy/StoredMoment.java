package eu.visavis.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Moments as the two databases hand them out past the entities. */
final class StoredMoment {
    private StoredMoment() {}

    /** The moment that a value is, if it is one. */
    static Optional<Instant> of(Object value) {
        if (value instanceof Timestamp moment) {
            return Optional.of(moment.toInstant());
        }
        if (value instanceof OffsetDateTime moment) {
            return Optional.of(moment.toInstant());
        }
        return value instanceof Instant moment ? Optional.of(moment) : Optional.empty();
    }
}
