package eu.visavis.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;

/** Writes many rows in steps, so that the entities of one step only are in memory. */
@ApplicationScoped
class Batches {
    private static final int SIZE = 500;

    private final EntityManager entities;

    @Inject
    Batches(EntityManager entities) {
        this.entities = entities;
    }

    Batches() { // for the CDI client proxy
        this(null);
    }

    /** Hands the rows to the writer step by step; entities read or made in a step must not be used after it. */
    <R> void each(List<R> rows, Consumer<List<R>> writer) {
        for (int from = 0; from < rows.size(); from += SIZE) {
            writer.accept(rows.subList(from, Math.min(from + SIZE, rows.size())));
            entities.flush();
            entities.clear();
        }
    }
}
