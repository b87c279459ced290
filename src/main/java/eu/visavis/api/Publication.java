package eu.visavis.api;

import eu.visavis.scheduling.PlanVersion;
import java.time.Instant;

/**
 * A published version of a schedule.
 *
 * @param version counts from 1
 * @param meetings meetings that take place
 * @param skipped meetings of the plan that had become impossible
 * @param notified people who got a mail
 */
public record Publication(int version, Instant publishedAt, int meetings, int skipped, int notified) {
    static Publication of(PlanVersion version) {
        return new Publication(
                version.number(), version.publishedAt(), version.meetings(), version.skipped(), version.notified());
    }
}
