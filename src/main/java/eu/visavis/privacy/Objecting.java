package eu.visavis.privacy;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.matchmaking.Objections;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Objecting to the use of one's data: suggestions end at once, and the networks concerned are told. */
@ApplicationScoped
public class Objecting {
    private final Objections objections;
    private final Persons persons;
    private final Participants participants;
    private final Events events;
    private final Networks networks;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Objecting(
            Objections objections,
            Persons persons,
            Participants participants,
            Events events,
            Networks networks,
            Outbox outbox,
            Clock clock) {
        this.objections = objections;
        this.persons = persons;
        this.participants = participants;
        this.events = events;
        this.networks = networks;
        this.outbox = outbox;
        this.clock = clock;
    }

    Objecting() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /**
     * Objects, unless the person has done so already.
     *
     * @param words up to 2,000 characters, may be empty
     */
    @Transactional
    public void object(long personId, String words) {
        if (!objections.object(personId, words)) {
            return;
        }
        Person person = persons.get(personId);
        concerned(personId).forEach(network -> tell(network, person, words));
    }

    private List<Network> concerned(long personId) {
        Set<Long> held = participants.ofPerson(personId).stream()
                .map(Participant::eventId)
                .collect(Collectors.toSet());
        if (held.isEmpty()) {
            return networks.first().stream().toList();
        }
        return events.byId(List.copyOf(held)).values().stream()
                .map(Event::networkId)
                .distinct()
                .map(networks::get)
                .toList();
    }

    private void tell(Network network, Person person, String words) {
        Language language = network.look().languages().stream().findFirst().orElse(Language.EN);
        Messages messages = Messages.in(language);
        outbox.add(new OutgoingMail(
                OptionalLong.of(network.id()),
                "objection-" + network.code() + "-" + person.code() + "-" + clock.millis(),
                network.help().email(),
                network.help().name(),
                language,
                messages.text("privacy.mail.objection.subject", person.name()),
                messages.text("privacy.mail.objection.body", person.name(), person.email(), words)));
    }
}
