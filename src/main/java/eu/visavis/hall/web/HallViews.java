package eu.visavis.hall.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.hall.HallReading;
import eu.visavis.kernel.Language;
import eu.visavis.text.Messages;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes the big screen of the event on which the caller acts, whoever that is. */
@RequestScoped
class HallViews {
    private final HallReading hall;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    @Inject
    HallViews(HallReading hall, Events events, Caller caller, Clock clock) {
        this.hall = hall;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    HallViews() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * The screen in the language of the address, else in the caller's.
     *
     * @param base the address of the page
     * @param lang ISO 639-1 code, or anything
     * @param rehearsed to which moment the clock is set, if it is
     */
    HallPage page(String base, String lang, Optional<Instant> rehearsed) {
        Language.ofCode(lang).ifPresent(caller::speaks);
        Event event = events.get(caller.eventId());
        return HallPage.of(
                hall.at(event.id(), rehearsed.orElseGet(clock::instant)),
                event,
                Messages.in(caller.language()),
                base,
                rehearsed.isPresent());
    }
}
