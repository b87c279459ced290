package eu.visavis.agenda;

import eu.visavis.agenda.ical.ReplyReader;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.mail.CalendarAnswer;
import eu.visavis.mail.MailTopic;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.network.HelpContact;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes what participants answer by their calendars, and tells the help contact of the network who declines. Only a mail
 * from the address that was invited counts, and only if the answer names the same address.
 */
@ApplicationScoped
class InvitationReplies {
    private static final Pattern UID = Pattern.compile("(\\w{10})-(\\w{10})@visavis");
    private static final ReplyReader READER = new ReplyReader();

    private final EntityManager entities;
    private final Participants participants;
    private final Events events;
    private final Networks networks;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    InvitationReplies(
            EntityManager entities,
            Participants participants,
            Events events,
            Networks networks,
            Outbox outbox,
            Clock clock) {
        this.entities = entities;
        this.participants = participants;
        this.events = events;
        this.networks = networks;
        this.outbox = outbox;
        this.clock = clock;
    }

    InvitationReplies() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    void note(@Observes CalendarAnswer mail) {
        READER.read(mail.calendar())
                .filter(reply -> reply.attendee().equals(mail.sender()))
                .ifPresent(this::note);
    }

    private void note(InvitationReply reply) {
        Matcher uid = UID.matcher(reply.uid());
        if (!uid.matches()) {
            return;
        }
        find(uid.group(1), uid.group(2)).ifPresent(invitation -> {
            Registration person = participants.get(invitation.participantId());
            boolean own = person.person().email().equalsIgnoreCase(reply.attendee());
            Invitation.Answer before = invitation.answer();
            Instant now = clock.instant();
            Instant at = reply.at().isAfter(now) ? now : reply.at(); // a wrong clock must not outdo later answers
            if (own
                    && invitation.answer(reply.answer(), reply.sequence(), at)
                    && reply.answer() == Invitation.Answer.DECLINED
                    && before != Invitation.Answer.DECLINED) {
                outbox.add(declined(invitation, person));
            }
        });
    }

    private Optional<Invitation> find(String meeting, String participant) {
        Optional<PublicCode> code = PublicCode.read(meeting);
        Optional<PublicCode> person = PublicCode.read(participant);
        if (code.isEmpty() || person.isEmpty()) {
            return Optional.empty();
        }
        return entities.createQuery(
                        "select i from Invitation i join Participant p on p.id = i.participantId"
                                + " where i.meeting = :meeting and p.code = :participant",
                        Invitation.class)
                .setParameter("meeting", code.get())
                .setParameter("participant", person.get())
                .getResultStream()
                .findFirst();
    }

    private OutgoingMail declined(Invitation invitation, Registration person) {
        Event event = events.get(person.participant().eventId());
        Network network = networks.get(event.networkId());
        HelpContact help = network.help();
        Language language = language(network.look().languages());
        Messages messages = Messages.in(language);
        String time = Formats.in(language).dateTime(invitation.startsAt(), event.zone()) + " "
                + event.venue().town();
        return new OutgoingMail(
                        OptionalLong.of(event.networkId()),
                        "declined-" + invitation.meeting() + "-"
                                + person.participant().code() + "-" + invitation.sequence(),
                        help.email(),
                        help.name(),
                        language,
                        messages.text(
                                "agenda.mail.declined.subject", person.person().name()),
                        messages.text(
                                "agenda.mail.declined.body",
                                person.person().name(),
                                time,
                                event.title(language),
                                outbox.address("/events/" + event.code() + "/mails/answers")))
                .about(MailTopic.atOnce(event.id()));
    }

    /** A contact states no language: English, unless the network does not use it. */
    private static Language language(Set<Language> offered) {
        return offered.isEmpty() || offered.contains(Language.EN)
                ? Language.EN
                : offered.iterator().next();
    }
}
