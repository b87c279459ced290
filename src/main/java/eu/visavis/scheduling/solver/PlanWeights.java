package eu.visavis.scheduling.solver;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.function.ToLongFunction;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfiguration;
import org.optaplanner.core.api.domain.constraintweight.ConstraintWeight;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/**
 * What breaking each rule costs, by the rule's id, and the number of meetings fairness aims at.
 *
 * <p>Public for OptaPlanner alone.
 */
@ConstraintConfiguration
public class PlanWeights {
    static final String RESOURCE = "scheduler-config/weights.properties";

    @ConstraintWeight(MeetingConstraints.PARTICIPANT_DOUBLE_BOOKED)
    private HardMediumSoftLongScore participantDoubleBooked = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.TOO_FEW_TABLES)
    private HardMediumSoftLongScore tooFewTables = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.PARTICIPANT_UNAVAILABLE)
    private HardMediumSoftLongScore participantUnavailable = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.TOO_MANY_MEETINGS)
    private HardMediumSoftLongScore tooManyMeetings = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.MANDATORY_UNPLACED)
    private HardMediumSoftLongScore mandatoryUnplaced = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.WISH_UNPLACED)
    private HardMediumSoftLongScore wishUnplaced = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.IDLE_GAP)
    private HardMediumSoftLongScore idleGap = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.UNFAIR_SHARE)
    private HardMediumSoftLongScore unfairShare = HardMediumSoftLongScore.ZERO;

    private int fairnessTarget;

    PlanWeights() {
        // for OptaPlanner
    }

    /**
     * Reads the weights delivered with the application.
     *
     * @throws IllegalStateException if the file, a weight or the target is missing
     */
    static PlanWeights load() {
        Properties values = new Properties();
        try (InputStream in = PlanWeights.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: " + RESOURCE);
            }
            values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
        return of(values);
    }

    /**
     * Takes weights from properties: one score per constraint id, and {@code fairnessTarget} in meetings.
     *
     * @throws IllegalStateException if a property is missing
     */
    static PlanWeights of(Properties values) {
        PlanWeights weights = new PlanWeights();
        weights.participantDoubleBooked = weight(values, MeetingConstraints.PARTICIPANT_DOUBLE_BOOKED);
        weights.tooFewTables = weight(values, MeetingConstraints.TOO_FEW_TABLES);
        weights.participantUnavailable = weight(values, MeetingConstraints.PARTICIPANT_UNAVAILABLE);
        weights.tooManyMeetings = weight(values, MeetingConstraints.TOO_MANY_MEETINGS);
        weights.mandatoryUnplaced = weight(values, MeetingConstraints.MANDATORY_UNPLACED);
        weights.wishUnplaced = weight(values, MeetingConstraints.WISH_UNPLACED);
        weights.idleGap = weight(values, MeetingConstraints.IDLE_GAP);
        weights.unfairShare = weight(values, MeetingConstraints.UNFAIR_SHARE);
        weights.fairnessTarget = Integer.parseInt(value(values, "fairnessTarget"));
        return weights;
    }

    private static HardMediumSoftLongScore weight(Properties values, String id) {
        return HardMediumSoftLongScore.parseScore(value(values, id));
    }

    private static String value(Properties values, String key) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("No value for %s in %s".formatted(key, RESOURCE));
        }
        return value.strip();
    }

    /** The number of meetings from which on fairness asks for no more, 0 or more. */
    int fairnessTarget() {
        return fairnessTarget;
    }

    /** The score of a plan that breaks each rule so often; counts are positive, the score is at most zero. */
    HardMediumSoftLongScore score(Occupancy counted) {
        return HardMediumSoftLongScore.of(
                -cost(HardMediumSoftLongScore::hardScore, counted),
                -cost(HardMediumSoftLongScore::mediumScore, counted),
                -cost(HardMediumSoftLongScore::softScore, counted));
    }

    private long cost(ToLongFunction<HardMediumSoftLongScore> level, Occupancy counted) {
        return level.applyAsLong(participantDoubleBooked) * counted.doubleBooked()
                + level.applyAsLong(tooFewTables) * counted.missingTables()
                + level.applyAsLong(participantUnavailable) * counted.unavailable()
                + level.applyAsLong(tooManyMeetings) * counted.meetingsOverLimit()
                + level.applyAsLong(mandatoryUnplaced) * counted.mandatoryUnplaced()
                + level.applyAsLong(wishUnplaced) * counted.unplacedWeight()
                + level.applyAsLong(idleGap) * counted.idleGaps()
                + level.applyAsLong(unfairShare) * counted.fairnessShortfall();
    }
}
