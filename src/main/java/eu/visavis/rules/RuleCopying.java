package eu.visavis.rules;

import eu.visavis.event.EventCopied;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Takes over to a copy of an event what is stated of it; what is stated of its people stays behind with them. */
@ApplicationScoped
public class RuleCopying {
    private final HallWalks walks;
    private final RulesForAll all;

    @Inject
    RuleCopying(HallWalks walks, RulesForAll all) {
        this.walks = walks;
        this.all = all;
    }

    RuleCopying() { // for the CDI client proxy
        this(null, null);
    }

    void copy(@Observes EventCopied copied) {
        walks.state(copied.copyId(), walks.of(copied.originalId()));
        all.state(copied.copyId(), all.of(copied.originalId()));
    }
}
