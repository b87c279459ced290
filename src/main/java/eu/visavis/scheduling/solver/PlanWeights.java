package eu.visavis.scheduling.solver;

import eu.visavis.scheduling.solver.search.Prices;
import eu.visavis.scheduling.solver.search.Timetable;
import java.util.OptionalInt;
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

    /** The price of the dearest soft rule in a search. */
    private static final double DEAREST = 20;

    /** The price of a point of weight. */
    private static final double POINT = 5 * DEAREST;

    /** Above all the weight that a change can bring, so that the search never gives up what must be kept for it. */
    private static final double UNEVENNESS = 100 * POINT;

    private static final double MANDATORY = 1_000 * POINT;

    /** Where waiting has no price, the share of an interruption's that a slot of it guides the search by. */
    private static final double GUIDE = 0.4;

    /** Points of weight that a meeting costs which somebody lacks to the least they should have, as delivered. */
    static final long LACKING_MEETING = load().tooFewMeetings.mediumScore();

    /** Points of weight that a meeting costs which is missing to the programme, as delivered. */
    static final long LACKING_QUOTA = load().quotaMissed.mediumScore();

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

    @ConstraintWeight(MeetingConstraints.OUT_OF_ORDER)
    private HardMediumSoftLongScore outOfOrder = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.UNEVEN_INTERRUPTIONS)
    private HardMediumSoftLongScore unevenInterruptions = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.TOO_FEW_INTERPRETERS)
    private HardMediumSoftLongScore tooFewInterpreters = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.TOO_FAR_TO_WALK)
    private HardMediumSoftLongScore tooFarToWalk = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.TOO_MANY_IN_ROW)
    private HardMediumSoftLongScore tooManyInRow = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.NO_REST)
    private HardMediumSoftLongScore noRest = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.CHOICE_PLACED_TWICE)
    private HardMediumSoftLongScore choicePlacedTwice = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.WISH_UNPLACED)
    private HardMediumSoftLongScore wishUnplaced = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.TOO_FEW_MEETINGS)
    private HardMediumSoftLongScore tooFewMeetings = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.QUOTA_MISSED)
    private HardMediumSoftLongScore quotaMissed = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.IDLE_GAP)
    private HardMediumSoftLongScore idleGap = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.UNFAIR_SHARE)
    private HardMediumSoftLongScore unfairShare = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.TABLE_CHANGE)
    private HardMediumSoftLongScore tableChange = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.INTERRUPTION)
    private HardMediumSoftLongScore interruption = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.UNWANTED_TIME)
    private HardMediumSoftLongScore unwantedTime = HardMediumSoftLongScore.ZERO;

    @ConstraintWeight(MeetingConstraints.MOVED_MEETING)
    private HardMediumSoftLongScore movedMeeting = HardMediumSoftLongScore.ZERO;

    private long movedOnTheDay;
    private int fairnessTarget;
    private int maxInterruptionDifference = -1;

    PlanWeights() {
        // for OptaPlanner
    }

    /**
     * Reads the weights delivered with the application.
     *
     * @throws IllegalStateException if the file, a weight or the target is missing
     */
    static PlanWeights load() {
        return of(SchedulerConfig.properties(RESOURCE));
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
        weights.outOfOrder = weight(values, MeetingConstraints.OUT_OF_ORDER);
        weights.unevenInterruptions = weight(values, MeetingConstraints.UNEVEN_INTERRUPTIONS);
        weights.wishUnplaced = weight(values, MeetingConstraints.WISH_UNPLACED);
        weights.idleGap = weight(values, MeetingConstraints.IDLE_GAP);
        weights.unfairShare = weight(values, MeetingConstraints.UNFAIR_SHARE);
        weights.tableChange = weight(values, MeetingConstraints.TABLE_CHANGE);
        weights.interruption = weight(values, MeetingConstraints.INTERRUPTION);
        weights.tooFewInterpreters = weight(values, MeetingConstraints.TOO_FEW_INTERPRETERS);
        weights.tooFarToWalk = weight(values, MeetingConstraints.TOO_FAR_TO_WALK);
        weights.tooManyInRow = weight(values, MeetingConstraints.TOO_MANY_IN_ROW);
        weights.noRest = weight(values, MeetingConstraints.NO_REST);
        weights.choicePlacedTwice = weight(values, MeetingConstraints.CHOICE_PLACED_TWICE);
        weights.tooFewMeetings = weight(values, MeetingConstraints.TOO_FEW_MEETINGS);
        weights.quotaMissed = weight(values, MeetingConstraints.QUOTA_MISSED);
        weights.unwantedTime = weight(values, MeetingConstraints.UNWANTED_TIME);
        weights.movedMeeting = weight(values, MeetingConstraints.MOVED_MEETING);
        weights.fairnessTarget = Integer.parseInt(value(values, "fairnessTarget"));
        weights.movedOnTheDay = Integer.parseInt(value(values, "movedOnTheDay"));
        return weights;
    }

    /** The same hard and medium rules with other soft ones. */
    PlanWeights with(SoftWeights soft) {
        PlanWeights weights = new PlanWeights();
        weights.participantDoubleBooked = participantDoubleBooked;
        weights.tooFewTables = tooFewTables;
        weights.participantUnavailable = participantUnavailable;
        weights.tooManyMeetings = tooManyMeetings;
        weights.mandatoryUnplaced = mandatoryUnplaced;
        weights.outOfOrder = outOfOrder;
        weights.unevenInterruptions = unevenInterruptions;
        weights.wishUnplaced = wishUnplaced;
        weights.idleGap = HardMediumSoftLongScore.ofSoft(soft.idleGap());
        weights.unfairShare = HardMediumSoftLongScore.ofSoft(soft.unfairShare());
        weights.tableChange = HardMediumSoftLongScore.ofSoft(soft.tableChange());
        weights.interruption = HardMediumSoftLongScore.ofSoft(soft.interruption());
        weights.tooFewInterpreters = tooFewInterpreters;
        weights.tooFarToWalk = tooFarToWalk;
        weights.tooManyInRow = tooManyInRow;
        weights.noRest = noRest;
        weights.choicePlacedTwice = choicePlacedTwice;
        weights.tooFewMeetings = tooFewMeetings;
        weights.quotaMissed = quotaMissed;
        weights.unwantedTime = HardMediumSoftLongScore.ofSoft(soft.unwantedTime());
        weights.movedMeeting = movedMeeting;
        weights.movedOnTheDay = movedOnTheDay;
        weights.fairnessTarget = soft.fairnessTarget();
        weights.maxInterruptionDifference = soft.maxInterruptionDifference().orElse(-1);
        return weights;
    }

    /** The same weights, with the price that a moved meeting has on the day of the event. */
    PlanWeights onTheDay() {
        PlanWeights weights = with(soft());
        weights.movedMeeting = HardMediumSoftLongScore.ofSoft(movedOnTheDay);
        return weights;
    }

    /** The soft rules among these weights. */
    SoftWeights soft() {
        return new SoftWeights(
                (int) idleGap.softScore(),
                (int) unfairShare.softScore(),
                (int) tableChange.softScore(),
                (int) interruption.softScore(),
                (int) unwantedTime.softScore(),
                fairnessTarget,
                maxInterruptionDifference < 0 ? OptionalInt.empty() : OptionalInt.of(maxInterruptionDifference));
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

    /** How many interruptions one participant may have more than another, negative for any number. */
    int maxInterruptionDifference() {
        return maxInterruptionDifference;
    }

    /**
     * The prices for the search: those of the soft rules in proportion to each other, the dearest at 20, so that one
     * cooling serves whatever the weights are; what outranks them costs several times as much.
     */
    Prices prices() {
        return prices(UNEVENNESS);
    }

    /**
     * The prices where all wishes are mandatory, so that nothing can be given up for weight: an interruption too many costs
     * little enough for the search to pass through.
     */
    Prices pricesOfMandatory() {
        return prices(POINT);
    }

    private Prices prices(double unevenness) {
        SoftWeights soft = soft();
        int dearest = Math.max(
                Math.max(soft.idleGap(), soft.unfairShare()), Math.max(soft.tableChange(), soft.interruption()));
        double unit = dearest == 0 ? 1 : DEAREST / dearest;
        return new Prices(
                POINT,
                MANDATORY,
                unit * soft.idleGap(),
                unit * soft.unfairShare(),
                unit * soft.tableChange(),
                unit * soft.interruption(),
                unevenness,
                tooFewMeetings.mediumScore(),
                quotaMissed.mediumScore(),
                unit * soft.unwantedTime(),
                unit * movedMeeting.softScore(),
                soft.idleGap() == 0 ? GUIDE * unit * soft.interruption() : 0);
    }

    /** The score of a timetable, at most zero. What a timetable cannot break, being made so, costs nothing here. */
    HardMediumSoftLongScore score(Timetable timetable) {
        return HardMediumSoftLongScore.of(
                -cost(HardMediumSoftLongScore::hardScore, timetable),
                -cost(HardMediumSoftLongScore::mediumScore, timetable),
                -cost(HardMediumSoftLongScore::softScore, timetable));
    }

    private long cost(ToLongFunction<HardMediumSoftLongScore> level, Timetable timetable) {
        return level.applyAsLong(mandatoryUnplaced) * timetable.mandatoryUnplaced()
                + level.applyAsLong(outOfOrder) * timetable.outOfOrder()
                + level.applyAsLong(unevenInterruptions) * timetable.unevenness()
                + level.applyAsLong(wishUnplaced) * timetable.unplacedWeight()
                + level.applyAsLong(idleGap) * timetable.gaps()
                + level.applyAsLong(unfairShare) * timetable.shortfall()
                + level.applyAsLong(tableChange) * timetable.tableChanges()
                + level.applyAsLong(interruption) * timetable.interruptions()
                + level.applyAsLong(tooManyInRow) * timetable.inRowBeyond()
                + level.applyAsLong(noRest) * timetable.lackingRests()
                + level.applyAsLong(tooFarToWalk) * timetable.tooFar()
                + level.applyAsLong(tooFewMeetings) * timetable.tooFew()
                + level.applyAsLong(quotaMissed) * timetable.quotaMissing()
                + level.applyAsLong(unwantedTime) * timetable.unwanted()
                + level.applyAsLong(movedMeeting) * timetable.disturbance().points();
    }
}
