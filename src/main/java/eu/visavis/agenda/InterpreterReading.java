package eu.visavis.agenda;

import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.rules.Interpreter;
import eu.visavis.rules.PeopleRules;
import eu.visavis.rules.PersonFacts;
import eu.visavis.rules.Programme;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Reads who interprets where and for whom, as it is published. */
@ApplicationScoped
public class InterpreterReading {
    private final Participants participants;
    private final PublishedSchedule schedule;
    private final Programme programme;
    private final PeopleRules rules;

    @Inject
    InterpreterReading(Participants participants, PublishedSchedule schedule, Programme programme, PeopleRules rules) {
        this.participants = participants;
        this.schedule = schedule;
        this.programme = programme;
        this.rules = rules;
    }

    InterpreterReading() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** The meetings of an event at which somebody interprets, by time, then by table. */
    @Transactional
    public List<InterpretedMeeting> of(long eventId) {
        List<ScheduledMeeting> interpreted = schedule.ofEvent(eventId).stream()
                .filter(meeting ->
                        !meeting.cancelled() && !meeting.interpreter().isEmpty())
                .toList();
        Map<String, Set<String>> languages = new HashMap<>();
        for (Interpreter one : programme.interpreters(eventId).values()) {
            // Two of the same name cannot be told apart on paper; what either speaks counts.
            languages.computeIfAbsent(one.name(), name -> new HashSet<>()).addAll(one.languages());
        }
        Map<Long, Registration> people = participants.byId(interpreted.stream()
                .flatMap(meeting -> meeting.people().stream())
                .toList());
        Map<Long, PersonFacts> stated = rules.of(eventId);
        return interpreted.stream()
                .map(meeting -> read(meeting, people, stated, languages.getOrDefault(meeting.interpreter(), Set.of())))
                .sorted(Comparator.comparing(
                                (InterpretedMeeting meeting) -> meeting.time().start())
                        .thenComparing(meeting -> meeting.table().orElse(Integer.MAX_VALUE)))
                .toList();
    }

    private static InterpretedMeeting read(
            ScheduledMeeting meeting,
            Map<Long, Registration> people,
            Map<Long, PersonFacts> stated,
            Set<String> languages) {
        Registration first = people.get(meeting.firstId());
        Registration second = people.get(meeting.secondId());
        return new InterpretedMeeting(
                meeting.code(),
                meeting.window(),
                meeting.table().map(sign -> OptionalInt.of(sign.number())).orElseGet(OptionalInt::empty),
                meeting.table().map(ScheduledMeeting.TableSign::hall).orElse(""),
                meeting.interpreter(),
                Bridge.between(languages, languagesOf(first, stated), languagesOf(second, stated)),
                TableParty.of(first),
                TableParty.of(second),
                meeting.joining().size());
    }

    /** In which languages somebody can talk: what the rules state, the own one first, else what the person speaks. */
    private static List<String> languagesOf(Registration one, Map<Long, PersonFacts> stated) {
        List<String> spoken = one.person().spokenLanguages();
        Set<String> allowed =
                stated.getOrDefault(one.participant().id(), PersonFacts.NONE).languages();
        return allowed.isEmpty()
                ? spoken
                : Stream.concat(spoken.stream(), allowed.stream().sorted())
                        .filter(allowed::contains)
                        .distinct()
                        .toList();
    }
}
