package eu.visavis.mailing.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.mail.MailOwner;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The event in the address, as the pages about its mails need it. */
@RequestScoped
class EventOfMails {
    private final Events events;
    private final Caller caller;

    @Inject
    EventOfMails(Events events, Caller caller) {
        this.events = events;
        this.caller = caller;
    }

    EventOfMails() { // for the CDI client proxy
        this(null, null);
    }

    Event get() {
        return events.get(caller.eventId());
    }

    MailOwner owner() {
        Event event = get();
        return new MailOwner(event.networkId(), event.id(), event.code());
    }
}
