package eu.visavis.rules;

import eu.visavis.event.EventCopied;
import eu.visavis.event.Events;
import eu.visavis.kernel.TimeWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.ZoneId;

/** Takes over to a copy of an event what is stated of it; what is stated of its people stays behind with them. */
@ApplicationScoped
public class RuleCopying {
    private final Events events;
    private final HallWalks walks;
    private final RulesForAll all;
    private final Programme programme;

    @Inject
    RuleCopying(Events events, HallWalks walks, RulesForAll all, Programme programme) {
        this.events = events;
        this.walks = walks;
        this.all = all;
        this.programme = programme;
    }

    RuleCopying() { // for the CDI client proxy
        this(null, null, null, null);
    }

    void copy(@Observes EventCopied copied) {
        walks.state(copied.copyId(), walks.of(copied.originalId()));
        all.state(copied.copyId(), all.of(copied.originalId()));
        programme.countries(copied.originalId()).forEach(pair -> programme.state(copied.copyId(), pair));
        ZoneId zone = events.get(copied.copyId()).zone();
        programme
                .interpreters(copied.originalId())
                .values()
                .forEach(interpreter -> programme.add(copied.copyId(), moved(interpreter, copied.days(), zone)));
    }

    /** There at the same clock times of the days that correspond. */
    private static Interpreter moved(Interpreter interpreter, long days, ZoneId zone) {
        return new Interpreter(
                interpreter.name(),
                interpreter.languages(),
                interpreter.availability().stream()
                        .map(window -> new TimeWindow(
                                window.start().atZone(zone).plusDays(days).toInstant(),
                                window.end().atZone(zone).plusDays(days).toInstant()))
                        .toList());
    }
}
