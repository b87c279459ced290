package eu.visavis.scheduling;

import eu.visavis.event.Event;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.PlanCheck;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import eu.visavis.scheduling.solver.format.Numbered;
import eu.visavis.scheduling.solver.format.ProblemWriter;
import eu.visavis.scheduling.solver.format.SolutionFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has what is to be published checked by {@link PlanCheck}, which shares no code with search and constraints, against the
 * event as it is at that moment, and writes down what it found.
 */
@ApplicationScoped
class Certifying {
    private final PlanProblemReader reader;
    private final PlanSolver solver;
    private final String product;

    @Inject
    Certifying(
            PlanProblemReader reader,
            PlanSolver solver,
            @ConfigProperty(name = "visavis.version", defaultValue = "unknown") String product) {
        this.reader = reader;
        this.solver = solver;
        this.product = product;
    }

    Certifying() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * Checks the meetings of a version before it is published. Needs a transaction.
     *
     * @param number of the version, from 1
     * @throws UnsoundPlan if they break a hard rule
     */
    public PlanCertificate.Checked certify(
            Event event, PlanRun run, int number, ReleaseCheck.Result result, Instant now) {
        Instance instance = reader.read(event.id(), run.order());
        PairedWishes wishes = new PairedWishes(instance);
        List<PlacedMeeting> placed = result.sound().stream()
                .map(placement -> wishes.meeting(placement.pair(), placement.place(), placement.interpreter()))
                .sorted(Comparator.comparingLong(PlacedMeeting::wishId))
                .toList();
        PlanCheck check = PlanCheck.of(instance, placed, run.aim().weights());
        if (!check.figures().feasible()) {
            throw new UnsoundPlan(run, check);
        }
        Numbered numbered = Numbered.of(instance, placed);
        String name = "%s-%d".formatted(event.code(), number);
        ExchangeProblem problem = new ExchangeProblem(
                name,
                numbered.instance(),
                run.aim().weights(),
                numbered.instance().wishes().size());
        byte[] problemFile = Packed.by(
                out -> ProblemWriter.write(problem, "Visavis, version %d of a schedule".formatted(number), out));
        byte[] solutionFile = Packed.by(out -> SolutionFormat.write(name, numbered.placed(), out));
        CertificateText text = new CertificateText(
                product,
                event.code(),
                run,
                number,
                now,
                check,
                solver.bound(instance).weight(),
                result.skipped());
        return new PlanCertificate.Checked(Packed.by(text::write), problemFile, solutionFile);
    }
}
