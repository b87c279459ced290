package eu.visavis.scheduling;

import eu.visavis.kernel.MissingNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** What a run keeps of the published schedule, as it is stored with the run. */
@Embeddable
class KeptColumns {
    @Column(name = "keeps_published")
    private boolean keeps;

    @Column(name = "most_moved")
    private Integer mostMoved;

    @Column(name = "fixed_before")
    private Instant fixedBefore;

    protected KeptColumns() {} // for JPA

    KeptColumns(Optional<KeptPlan> kept) {
        this.keeps = kept.isPresent();
        this.mostMoved =
                kept.map(KeptPlan::mostMoved).map(MissingNumber::orNull).orElse(null);
        this.fixedBefore = kept.flatMap(KeptPlan::fixedBefore).orElse(null);
    }

    Optional<KeptPlan> kept() {
        return keeps
                ? Optional.of(new KeptPlan(MissingNumber.of(mostMoved), Optional.ofNullable(fixedBefore)))
                : Optional.empty();
    }
}
