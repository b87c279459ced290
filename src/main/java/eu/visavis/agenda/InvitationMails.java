package eu.visavis.agenda;

import eu.visavis.account.Person;
import eu.visavis.agenda.ical.InvitationCalendar;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.mail.MailKind;
import eu.visavis.mail.MailScope;
import eu.visavis.mail.MailSettings;
import eu.visavis.mail.MailTexts;
import eu.visavis.mail.MailTopic;
import eu.visavis.mail.MailWords;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Writes invitations as mails: words for the person, and a message for the calendar. */
@ApplicationScoped
class InvitationMails {
    private static final InvitationCalendar CALENDAR = new InvitationCalendar();

    private final Events events;
    private final MailTexts texts;
    private final MailSettings settings;
    private final Outbox outbox;

    @Inject
    InvitationMails(Events events, MailTexts texts, MailSettings settings, Outbox outbox) {
        this.events = events;
        this.texts = texts;
        this.settings = settings;
        this.outbox = outbox;
    }

    InvitationMails() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Collects mails of an event, which are written together. */
    Bundle bundle(long eventId) {
        return new Bundle(events.get(eventId));
    }

    final class Bundle {
        private final Event event;
        private final MailTexts.Scoped words;
        private final List<OutgoingMail> mails = new ArrayList<>();

        private Bundle(Event event) {
            this.event = event;
            this.words = texts.of(MailScope.ofEvent(event.networkId(), event.id()));
        }

        void add(
                Registration person,
                PersonalAgenda agenda,
                MeetingEntry entry,
                Invitation invitation,
                Invitations.Telling telling) {
            String thread =
                    "invitation-" + entry.meeting() + "-" + person.participant().code();
            boolean pointless = telling == Invitations.Telling.CANCELLED && !outbox.hasLeft(thread);
            if (pointless) {
                outbox.withdraw(thread); // nobody has to hear that something is off of which nobody has heard
            } else {
                mails.add(mail(person.person(), agenda, entry, invitation, telling, thread));
            }
        }

        void send() {
            outbox.addAll(mails);
        }

        private OutgoingMail mail(
                Person person,
                PersonalAgenda agenda,
                MeetingEntry entry,
                Invitation invitation,
                Invitations.Telling telling,
                String thread) {
            InvitationMessage message = new InvitationMessage(
                    agenda,
                    entry,
                    invitation.sequence(),
                    invitation.stampedAt(),
                    invitation.answer(),
                    settings.answersTo(),
                    person.email(),
                    settings.readsAnswers());
            MailKind kind = kind(telling);
            MailWords said = words.fill(kind, person.language(), values(person, agenda, entry));
            return new OutgoingMail(
                            OptionalLong.of(event.networkId()),
                            thread + "-" + invitation.sequence() + "-"
                                    + invitation.stampedAt().getEpochSecond(),
                            person.email(),
                            person.name(),
                            person.language(),
                            said.subject(),
                            said.body())
                    .about(MailTopic.of(event.id(), kind)
                            .inviting(thread, new String(CALENDAR.write(message), StandardCharsets.UTF_8)));
        }

        private Map<String, Object> values(Person person, PersonalAgenda agenda, MeetingEntry entry) {
            Formats formats = Formats.in(person.language());
            MeetingPartner partner = entry.partner();
            String time = formats.dateTime(entry.time().start(), event.zone()) + "–"
                    + formats.time(entry.time().end(), event.zone()) + " "
                    + event.venue().town();
            return Map.of(
                    "name", person.name(),
                    "partner", partner.name(),
                    "introduction", partner.name() + ", " + partner.organisation(),
                    "event", agenda.event().title(),
                    "time", time,
                    "place", InvitationCalendar.place(agenda, entry),
                    "address", outbox.address("/events/" + event.code() + "/me"));
        }
    }

    private static MailKind kind(Invitations.Telling telling) {
        return switch (telling) {
            case NEW -> MailKind.INVITATION;
            case CHANGED -> MailKind.INVITATION_CHANGED;
            case CANCELLED -> MailKind.INVITATION_CANCELLED;
        };
    }
}
