package eu.visavis.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes printouts in the background. One that was cut off, by a restart or a crash, begins again. */
@ApplicationScoped
public class PrintoutMaking {
    private static final Logger LOG = Logger.getLogger(PrintoutMaking.class.getName());

    private final PrintoutKeeping keeping;
    private final Press press;
    private final Clock clock;
    private volatile boolean interrupted;

    @Inject
    PrintoutMaking(PrintoutKeeping keeping, Press press, Clock clock) {
        this.keeping = keeping;
        this.press = press;
        this.clock = clock;
    }

    PrintoutMaking() { // for the CDI client proxy
        this(null, null, null);
    }

    /** How a call ended. */
    public enum Outcome {
        /** The printout is made, has failed, or another attempt has it: there is nothing left to do. */
        DONE,
        /** The server goes down; the printout is to be taken up again. */
        INTERRUPTED
    }

    /** Ids of all printouts of all events that are not made yet. */
    public List<Long> open() {
        return keeping.open();
    }

    /** Makes a printout; does nothing for one that is made. To be called without a transaction. */
    public Outcome make(long printoutId) {
        if (interrupted) {
            return Outcome.INTERRUPTED;
        }
        Optional<PrintoutKeeping.Attempt> attempt = keeping.begin(printoutId);
        if (attempt.isEmpty()) {
            return Outcome.DONE;
        }
        try {
            make(attempt.get());
        } catch (PrintoutSteps.Left e) {
            LOG.log(Level.FINE, "Printout " + printoutId + " goes on elsewhere, or later", e);
        } catch (IOException | RuntimeException e) {
            if (!interrupted) {
                LOG.log(Level.SEVERE, "Printout " + printoutId + " failed", e);
                keeping.fail(attempt.get());
            }
        }
        return interrupted ? Outcome.INTERRUPTED : Outcome.DONE;
    }

    /** Ends what is being made soon, still open. For the end of the server. */
    public void interrupt() {
        interrupted = true;
    }

    private void make(PrintoutKeeping.Attempt attempt) throws IOException {
        PrintoutSteps steps = new PrintoutSteps(keeping, attempt, clock, () -> interrupted);
        try (OutputStream out = steps.file()) {
            press.print(attempt.order(), out, steps);
        }
        keeping.finish(attempt, steps.size());
    }
}
