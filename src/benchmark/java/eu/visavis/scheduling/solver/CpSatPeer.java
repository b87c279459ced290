package eu.visavis.scheduling.solver;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * OR-Tools CP-SAT with two workers: one literal for each wish and slot in which it can take place, the greatest weight as
 * its goal. It is not asked for few gaps, which would make the model many times larger.
 */
final class CpSatPeer implements Peer {
    private record Place(Object who, Slot slot) {}

    @Override
    public String name() {
        return "CP-SAT";
    }

    @Override
    public List<PlacedMeeting> solve(ExchangeProblem problem, Duration time, WeightTrace trace) {
        Loader.loadNativeLibraries();
        ProblemModel translation =
                new ProblemModel(problem.instance(), PlanWeights.load().with(problem.soft()));
        PlanningProblem plan = translation.problem(Map.of(), SolveLimits.time(time, 1));
        CpModel model = new CpModel();
        List<Map<Slot, BoolVar>> literals = literals(plan, model);
        model.maximize(weight(plan, literals));
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(time.toMillis() / 1000.0).setNumWorkers(2);
        CpSolverStatus status = solver.solve(model, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                trace.note(Math.round(objectiveValue()));
            }
        });
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return List.of();
        }
        for (PlannedMeeting meeting : plan.meetings()) {
            literals.get(meeting.index()).forEach((slot, literal) -> {
                if (solver.booleanValue(literal)) {
                    meeting.moveTo(slot);
                }
            });
        }
        return translation.plan(plan).placed();
    }

    private static List<Map<Slot, BoolVar>> literals(PlanningProblem plan, CpModel model) {
        List<Map<Slot, BoolVar>> literals = new ArrayList<>();
        Map<Place, List<Literal>> present = new LinkedHashMap<>();
        Map<Slot, List<Literal>> atTables = new LinkedHashMap<>();
        Map<Participant, List<Literal>> days = new LinkedHashMap<>();
        for (PlannedMeeting meeting : plan.meetings()) {
            Map<Slot, BoolVar> places = new LinkedHashMap<>();
            for (Slot slot : meeting.possibleSlots()) {
                BoolVar literal = model.newBoolVar("");
                places.put(slot, literal);
                for (Participant person : List.of(meeting.first(), meeting.second())) {
                    add(present, new Place(person, slot), literal);
                    add(days, person, literal);
                }
                if (meeting.isAtTable()) {
                    add(atTables, slot, literal);
                }
            }
            literals.add(places);
            if (meeting.isMandatory()) {
                model.addExactlyOne(new ArrayList<Literal>(places.values()));
            } else {
                model.addAtMostOne(new ArrayList<Literal>(places.values()));
            }
        }
        present.values().forEach(model::addAtMostOne);
        atTables.forEach((slot, sitting) ->
                model.addLessOrEqual(sum(sitting), slot.openTables().cardinality()));
        days.forEach((person, day) -> {
            if (person.maxMeetings() < person.availableSlots()) {
                model.addLessOrEqual(sum(day), person.maxMeetings());
            }
        });
        return literals;
    }

    private static <K> void add(Map<K, List<Literal>> lists, K key, Literal literal) {
        lists.computeIfAbsent(key, any -> new ArrayList<>()).add(literal);
    }

    private static LinearExpr sum(List<Literal> literals) {
        return LinearExpr.sum(literals.toArray(Literal[]::new));
    }

    private static LinearExpr weight(PlanningProblem plan, List<Map<Slot, BoolVar>> literals) {
        LinearExprBuilder weight = LinearExpr.newBuilder();
        for (PlannedMeeting meeting : plan.meetings()) {
            literals.get(meeting.index()).values().forEach(literal -> weight.addTerm(literal, meeting.weight()));
        }
        return weight.build();
    }
}
