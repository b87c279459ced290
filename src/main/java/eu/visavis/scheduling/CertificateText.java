package eu.visavis.scheduling;

import eu.visavis.kernel.PublicCode;
import eu.visavis.scheduling.solver.PlanCheck;
import eu.visavis.scheduling.solver.PlanFigures;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What a certificate says: where a published schedule comes from, and what the check counted.
 *
 * @param product the version of Visavis
 * @param number the version of the schedule, from 1
 * @param bound the weight that no schedule of the same event can pass
 * @param skipped meetings of the plan that were left out, since they had become impossible
 */
record CertificateText(
        String product,
        PublicCode event,
        PlanRun run,
        int number,
        Instant publishedAt,
        PlanCheck check,
        double bound,
        int skipped) {

    /** Writes it as JSON in UTF-8 and closes the stream. */
    void write(OutputStream out) {
        try (JsonGenerator json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createGenerator(out)) {
            json.writeStartObject()
                    .write("visavis", product)
                    .write("event", event.value())
                    .write("run", run.code().value())
                    .write("version", number)
                    .write("published_at", publishedAt.toString())
                    .write("seed", run.seed())
                    .write("seconds", run.seconds())
                    .write("elapsed_millis", run.elapsed().toMillis())
                    .write("include_pending", run.includesPending());
            writeAim(json, run.aim());
            writeFigures(json, check.figures());
            json.write("soft_cost", check.softCost())
                    .write("bound", bound)
                    .write("skipped", skipped)
                    .writeEnd();
        }
    }

    private static void writeAim(JsonGenerator json, PlanAim aim) {
        json.write("preset", aim.preset().name().toLowerCase(Locale.ROOT)).writeStartObject("weights");
        for (SoftRule rule : SoftRule.values()) {
            json.write(rule.name().toLowerCase(Locale.ROOT), aim.points(rule));
        }
        json.write("fairness_target", aim.target())
                .write("equal_wishes", aim.equalWishes())
                .write("small_firm", aim.smallFirm())
                .writeEnd();
    }

    private void writeFigures(JsonGenerator json, PlanFigures figures) {
        json.writeStartObject("figures")
                .write("feasible", figures.feasible())
                .write("double_bookings", figures.doubleBookings())
                .write("unavailable", figures.unavailable())
                .write("over_limit", figures.overLimit())
                .write("without_table", figures.withoutTable())
                .write("mandatory_unplaced", figures.mandatoryUnplaced())
                .write("out_of_order", figures.outOfOrder())
                .write("uneven_interruptions", figures.unevenInterruptions())
                .write("wished", figures.wished())
                .write("placed", figures.placed())
                .write("wished_weight", figures.wishedWeight())
                .write("placed_weight", figures.placedWeight())
                .write("idle_gaps", figures.idleGaps())
                .write("fairness_shortfall", figures.fairnessShortfall())
                .write("table_changes", figures.tableChanges())
                .write("interruptions", figures.interruptions())
                .write("unsuitable_tables", figures.terms().unsuitableTables())
                .write("uninterpreted", figures.terms().uninterpreted())
                .write("too_far", figures.terms().tooFar())
                .write("in_row_beyond", figures.terms().inRowBeyond())
                .write("lacking_rests", figures.terms().lackingRests())
                .write("chosen_twice", figures.terms().chosenTwice())
                .write("too_few_meetings", figures.terms().tooFewMeetings())
                .write("quota_missing", figures.terms().quotaMissing())
                .write("unwanted", figures.terms().unwanted())
                .write("least_meetings", check.leastMeetings())
                .write("without_meeting", check.withoutMeeting())
                .writeEnd();
    }
}
