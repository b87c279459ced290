package eu.visavis.matchmaking.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.matchmaking.Memory;
import eu.visavis.matchmaking.RequestDesk;
import eu.visavis.registration.Deed;
import eu.visavis.registration.Deeds;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does what the caller asks for; if staff act on behalf of the participant, that is noted with it. */
@RequestScoped
class OnBehalf {
    private final Deeds deeds;
    private final MeetingRequests requests;
    private final Caller caller;

    @Inject
    OnBehalf(Deeds deeds, MeetingRequests requests, Caller caller) {
        this.deeds = deeds;
        this.requests = requests;
        this.caller = caller;
    }

    OnBehalf() { // for the CDI client proxy
        this(null, null, null);
    }

    <T> T noting(Deed.Kind kind, Supplier<T> work, Function<T, Optional<Deed.Trace>> trace) {
        return caller.isOnBehalf()
                ? deeds.noting(new Deeds.Acting(caller.person().id(), caller.participantId()), kind, work, trace)
                : work.get();
    }

    /** Notes it if the work says that it was done. */
    boolean notingIfDone(Deed.Kind kind, Deed.Trace trace, Supplier<Boolean> work) {
        return noting(kind, work, done -> done ? Optional.of(trace) : Optional.empty());
    }

    /** Answers a request, or takes one back. */
    RequestDesk.Answering answering(Deed.Kind kind, PublicCode request, Supplier<RequestDesk.Answering> work) {
        Deed.Trace trace = new Deed.Trace(
                request.value(),
                requests.find(caller.eventId(), request).map(Memory::of).orElse(""));
        return noting(
                kind, work, outcome -> outcome == RequestDesk.Answering.DONE ? Optional.of(trace) : Optional.empty());
    }

    /** Asks another participant. */
    RequestDesk.Asking asking(long otherId, Supplier<RequestDesk.Asking> work) {
        return noting(Deed.Kind.ASKED, work, outcome -> switch (outcome) {
            case ASKED, ACCEPTED ->
                requests.find(caller.participantId(), otherId)
                        .map(MeetingRequest::code)
                        .map(Deed.Trace::of);
            default -> Optional.empty();
        });
    }
}
