package eu.visavis.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Stores printouts while they are made. Every write locks the printout's row and is refused unless it comes from the
 * newest attempt.
 */
@ApplicationScoped
class PrintoutKeeping {
    /** After that many attempts the server itself seems to suffer from the printout. */
    static final int MAX_ATTEMPTS = 5;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    PrintoutKeeping(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    PrintoutKeeping() { // for the CDI client proxy
        this(null, null);
    }

    /** One go at making a printout. */
    record Attempt(long printoutId, int epoch, PrintoutOrder order) {}

    /** Ids of all printouts of all events that are not made yet. */
    @Transactional
    public List<Long> open() {
        return entities.createQuery("select p.id from Printout p where p.state in :open order by p.id", Long.class)
                .setParameter("open", List.of(Printout.State.WAITING, Printout.State.RUNNING))
                .getResultList();
    }

    /** Begins an attempt, without what an earlier one had written; empty if the printout is made or gone. */
    @Transactional
    public Optional<Attempt> begin(long printoutId) {
        Printout printout = locked(printoutId);
        if (printout == null || printout.state().isOver()) {
            return Optional.empty();
        }
        int epoch = printout.begin();
        removeChunks(printoutId);
        if (epoch > MAX_ATTEMPTS) {
            printout.fail(clock.instant());
            return Optional.empty();
        }
        return Optional.of(new Attempt(printoutId, epoch, printout.order()));
    }

    /** Stores the next piece of the file; false if the attempt counts no more. */
    @Transactional
    public boolean keep(Attempt attempt, int number, byte[] content) {
        return write(attempt, printout -> entities.persist(new PrintoutChunk(attempt.printoutId(), number, content)));
    }

    /** Stores how far the attempt is; false if it counts no more. */
    @Transactional
    public boolean progress(Attempt attempt, int done, int total) {
        return write(attempt, printout -> printout.progress(done, total));
    }

    /** Ends the printout with the file that is stored. */
    @Transactional
    public void finish(Attempt attempt, long size) {
        write(attempt, printout -> printout.finish(size, clock.instant()));
    }

    /** Ends the printout because of a fault. */
    @Transactional
    public void fail(Attempt attempt) {
        write(attempt, printout -> {
            removeChunks(attempt.printoutId());
            printout.fail(clock.instant());
        });
    }

    private boolean write(Attempt attempt, Consumer<Printout> change) {
        Printout printout = locked(attempt.printoutId());
        boolean counts = printout != null
                && printout.epoch() == attempt.epoch()
                && !printout.state().isOver();
        if (counts) {
            change.accept(printout);
        }
        return counts;
    }

    private Printout locked(long printoutId) {
        return entities.find(Printout.class, printoutId, LockModeType.PESSIMISTIC_WRITE);
    }

    private void removeChunks(long printoutId) {
        entities.createQuery("delete from PrintoutChunk c where c.printoutId = :printout")
                .setParameter("printout", printoutId)
                .executeUpdate();
    }
}
