package eu.visavis.scheduling;

import java.io.Serializable;
import java.util.Objects;

/** The key of a row that is the one at a position in what a run has found. */
public class RunRowKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private long runId;
    private int position;

    protected RunRowKey() {} // for JPA

    /** The key of the row of a run at a position, from 0. */
    public RunRowKey(long runId, int position) {
        this.runId = runId;
        this.position = position;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunRowKey key && key.runId == runId && key.position == position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(runId, position);
    }
}
