package eu.visavis.scheduling.fairness;

import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanReading;
import eu.visavis.scheduling.PlanRow;
import eu.visavis.scheduling.PlanRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads how stored plans share their meetings out, in as many statements for many people as for few. */
@ApplicationScoped
public class FairnessReading {
    private final PlanReading plans;
    private final Participants participants;

    @Inject
    FairnessReading(PlanReading plans, Participants participants) {
        this.plans = plans;
        this.participants = participants;
    }

    FairnessReading() { // for the CDI client proxy
        this(null, null);
    }

    /**
     * A plan with its people.
     *
     * @param fairness how its meetings are shared out
     * @param unplaced the wishes without a place, the heaviest first
     */
    public record Read(Fairness fairness, List<PlanRow> unplaced) {}

    /** Everybody with a confirmed address, by id; more than those whom plans count. */
    public Map<Long, Registration> people(long eventId) {
        Map<Long, Registration> people = new HashMap<>();
        participants
                .ofEvent(eventId)
                .forEach(one -> people.put(one.participant().id(), one));
        return people;
    }

    /**
     * Counts the plan of a run.
     *
     * @param people by id; those who are approved are counted, and those whom a wish of the plan concerns
     */
    public Read read(PlanRun run, Map<Long, Registration> people) {
        List<PlanRow> rows = plans.all(run.id()).stream()
                .filter(row -> people.keySet().containsAll(row.people()))
                .toList();
        List<Long> approved = people.values().stream()
                .filter(Registration::isApproved)
                .map(one -> one.participant().id())
                .toList();
        Stream<PlanRow> unplaced = rows.stream().filter(row -> row.place().isEmpty());
        return new Read(
                Fairness.of(approved, rows),
                unplaced.sorted(Comparator.comparingInt(PlanRow::weight).reversed())
                        .toList());
    }
}
