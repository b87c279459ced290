package eu.visavis.scheduling.whatif;

import eu.visavis.scheduling.solver.whatif.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** How one draw of one question came out. */
@Entity
@Table(name = "what_if_draw")
@IdClass(WhatIfDraw.Key.class)
class WhatIfDraw {
    private static final double THOUSAND = 1000;

    @Id
    @Column(name = "run_id")
    private long runId;

    @Id
    @Enumerated(EnumType.STRING)
    private Question.Kind kind;

    @Id
    private int amount;

    @Id
    private int draw;

    private int wished;
    private int placed;

    @Column(name = "bound_thousandths")
    private long boundThousandths;

    /** The key of a draw. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long runId;
        private Question.Kind kind;
        private int amount;
        private int draw;

        protected Key() {} // for JPA

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.runId == runId
                    && key.kind == kind
                    && key.amount == amount
                    && key.draw == draw;
        }

        @Override
        public int hashCode() {
            return Objects.hash(runId, kind, amount, draw);
        }
    }

    protected WhatIfDraw() {} // for JPA

    WhatIfDraw(long runId, Question question, int draw, Outcome outcome) {
        this.runId = runId;
        this.kind = question.kind();
        this.amount = question.amount();
        this.draw = draw;
        this.wished = outcome.wished();
        this.placed = outcome.placed();
        // Up, so that what is stored is a limit still; what has no fraction is exact.
        this.boundThousandths = (long) Math.ceil(outcome.bound() * THOUSAND - 1e-6);
    }

    Question question() {
        return new Question(kind, amount);
    }

    int draw() {
        return draw;
    }

    Outcome outcome() {
        return new Outcome(wished, placed, boundThousandths / THOUSAND);
    }
}
