package eu.visavis.rules;

import eu.visavis.kernel.MissingNumber;
import eu.visavis.registration.HalfDay;
import eu.visavis.rules.PersonFacts.Need;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The stored rules for one participant. */
@Entity
@Table(name = "person_rules")
class PersonRules {
    @Id
    @Column(name = "participant_id")
    private long participantId;

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "table_id")
    private Long tableId;

    private boolean accessible;
    private boolean quiet;
    private String languages;

    @Column(name = "most_meetings")
    private Integer mostMeetings;

    @Column(name = "least_meetings")
    private Integer leastMeetings;

    @Column(name = "most_in_row")
    private Integer mostInRow;

    @Enumerated(EnumType.STRING)
    @Column(name = "half_day")
    private HalfDay.Part half;

    @Column(name = "works_from")
    private LocalTime worksFrom;

    @Column(name = "works_to")
    private LocalTime worksTo;

    @Column(name = "works_in")
    private String worksIn;

    @Version
    private int version;

    protected PersonRules() {} // for JPA

    PersonRules(long eventId, long participantId, PersonFacts facts) {
        this.eventId = eventId;
        this.participantId = participantId;
        state(facts);
    }

    void state(PersonFacts facts) {
        tableId = MissingNumber.orNull(facts.tableId());
        accessible = facts.needs().contains(Need.ACCESSIBLE);
        quiet = facts.needs().contains(Need.QUIET);
        languages = Words.join(facts.sortedLanguages());
        mostMeetings = MissingNumber.orNull(facts.count().most());
        leastMeetings = MissingNumber.orNull(facts.count().least());
        mostInRow = MissingNumber.orNull(facts.count().mostInRow());
        half = facts.half().orElse(null);
        worksFrom = facts.hours().map(WorkingHours::from).orElse(null);
        worksTo = facts.hours().map(WorkingHours::to).orElse(null);
        worksIn = facts.hours().map(hours -> hours.zone().getId()).orElse(null);
    }

    long participantId() {
        return participantId;
    }

    PersonFacts facts() {
        return new PersonFacts(
                MissingNumber.of(tableId),
                needs(),
                Words.split(languages),
                new MeetingCount(
                        MissingNumber.of(leastMeetings), MissingNumber.of(mostMeetings), MissingNumber.of(mostInRow)),
                Optional.ofNullable(half),
                worksIn == null
                        ? Optional.empty()
                        : Optional.of(new WorkingHours(worksFrom, worksTo, ZoneId.of(worksIn))));
    }

    private Set<Need> needs() {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        if (accessible) {
            needs.add(Need.ACCESSIBLE);
        }
        if (quiet) {
            needs.add(Need.QUIET);
        }
        return needs;
    }
}
