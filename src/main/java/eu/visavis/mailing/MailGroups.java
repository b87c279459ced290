package eu.visavis.mailing;

import eu.visavis.account.Person;
import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.mail.MailTexts;
import eu.visavis.mail.MailTopic;
import eu.visavis.mail.MailWords;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who belongs to the groups of an event now, and mails to all of a group, each in the language of who gets it. */
@ApplicationScoped
public class MailGroups {
    private final Participants participants;
    private final CooperationProfiles profiles;
    private final MeetingRequests requests;
    private final PublishedSchedule schedule;
    private final MailTexts texts;
    private final Outbox outbox;
    private final AuditLog audit;

    @Inject
    MailGroups(
            Participants participants,
            CooperationProfiles profiles,
            MeetingRequests requests,
            PublishedSchedule schedule,
            MailTexts texts,
            Outbox outbox,
            AuditLog audit) {
        this.participants = participants;
        this.profiles = profiles;
        this.requests = requests;
        this.schedule = schedule;
        this.texts = texts;
        this.outbox = outbox;
        this.audit = audit;
    }

    MailGroups() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /** Somebody of a group; the number of requests that wait for an answer. */
    public record Member(Registration registration, long requests) {
        public Language language() {
            return registration.person().language();
        }
    }

    /** The people of all groups. */
    @Transactional
    public Map<MailGroup, List<Member>> of(long eventId) {
        List<Registration> approved = participants.approved(eventId);
        Map<Long, Long> waiting = requests.toAnswer(
                approved.stream().map(one -> one.participant().id()).toList());
        Set<Long> speaking = profiles.ofEvent(eventId).stream()
                .map(CooperationProfile::personId)
                .collect(Collectors.toSet());
        Set<Long> meeting = meeting(eventId);
        Map<MailGroup, List<Member>> groups = new EnumMap<>(MailGroup.class);
        for (MailGroup group : MailGroup.values()) {
            Predicate<Registration> belongs = one -> switch (group) {
                case NO_PROFILE -> !speaking.contains(one.person().id());
                case NO_MEETING -> !meeting.contains(one.participant().id());
                case UNANSWERED -> waiting.getOrDefault(one.participant().id(), 0L) > 0;
                case NO_SESSION -> one.participant().attendance().availability().isEmpty();
            };
            groups.put(
                    group,
                    approved.stream()
                            .filter(belongs)
                            .map(one -> new Member(
                                    one, waiting.getOrDefault(one.participant().id(), 0L)))
                            .toList());
        }
        return groups;
    }

    private Set<Long> meeting(long eventId) {
        if (schedule.version(eventId).isPresent()) {
            return schedule.ofEvent(eventId).stream()
                    .filter(meeting -> !meeting.cancelled())
                    .map(ScheduledMeeting::people)
                    .flatMap(List::stream)
                    .collect(Collectors.toSet());
        }
        return requests.ofEvent(eventId).stream()
                .filter(request -> request.status() == MeetingRequest.Status.ACCEPTED)
                .flatMap(request -> Stream.of(request.requesterId(), request.inviteeId()))
                .collect(Collectors.toSet());
    }

    /**
     * Writes to everybody who belongs to a group at this moment and whose language is among those of the words.
     *
     * @param draft names this letter; sent a second time, it goes to nobody again
     * @param words sound words by language
     * @return how many people it goes to
     */
    @Transactional
    public int write(Event event, MailGroup group, PublicCode draft, Map<Language, MailWords> words) {
        List<Member> members = of(event.id()).get(group).stream()
                .filter(member -> words.containsKey(member.language()))
                .toList();
        outbox.addAll(members.stream()
                .map(member -> mail(event, group, draft, words.get(member.language()), member))
                .toList());
        audit.note(Deed.of(Act.GROUP_WRITTEN)
                .in(event.networkId())
                .at(event.code())
                .with("group", group.name())
                .with("mails", members.size()));
        return members.size();
    }

    private OutgoingMail mail(Event event, MailGroup group, PublicCode draft, MailWords words, Member member) {
        Person person = member.registration().person();
        Map<String, Object> values = Map.of(
                "name", person.name(),
                "event", event.title(person.language()),
                "address", outbox.address("/events/" + event.code() + group.page()),
                "requests", member.requests());
        MailWords filled = texts.filled(words, person.language(), values);
        return new OutgoingMail(
                        OptionalLong.of(event.networkId()),
                        "group-" + draft + "-"
                                + member.registration().participant().code(),
                        person.email(),
                        person.name(),
                        person.language(),
                        filled.subject(),
                        filled.body())
                .about(MailTopic.of(event.id(), group.kind()));
    }
}
