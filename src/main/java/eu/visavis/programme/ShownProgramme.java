package eu.visavis.programme;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.registration.PublicProgramme;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The programme as everybody sees it: without addresses over the network, which are for those who come. */
@ApplicationScoped
class ShownProgramme implements PublicProgramme {
    private final Events events;
    private final ProgrammeItems items;

    @Inject
    ShownProgramme(Events events, ProgrammeItems items) {
        this.events = events;
        this.items = items;
    }

    ShownProgramme() { // for the CDI client proxy
        this(null, null);
    }

    @Override
    public List<Item> of(long eventId, Language language) {
        Event event = events.get(eventId);
        Messages messages = Messages.in(language);
        Formats formats = Formats.in(language);
        return items.ofEvent(eventId).stream()
                .filter(item -> !item.isCalledOff())
                .map(item -> new Item(
                        item.time(),
                        formats.dateWithWeekday(
                                        item.time().start().atZone(event.zone()).toLocalDate()) + ", "
                                + formats.time(item.time().start(), event.zone()) + "–"
                                + formats.time(item.time().end(), event.zone()),
                        messages.text("programme.kind." + item.facts().kind()),
                        item.title(language),
                        item.description(language),
                        item.facts().place(),
                        item.facts().speakers()))
                .toList();
    }
}
