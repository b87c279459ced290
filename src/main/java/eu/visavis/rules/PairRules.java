package eu.visavis.rules;

import eu.visavis.kernel.MissingNumber;
import eu.visavis.rules.PairPerson.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stored rules for the meeting of two participants. */
@Entity
@Table(name = "pair_rules")
class PairRules {
    @Id
    @SequenceGenerator(name = "pair_rules_seq", sequenceName = "pair_rules_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pair_rules_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "first_id")
    private long firstId;

    @Column(name = "second_id")
    private long secondId;

    private boolean mandatory;

    @Column(name = "slot_id")
    private Long slotId;

    @Column(name = "table_id")
    private Long tableId;

    @Column(name = "least_minutes")
    private int leastMinutes;

    @Column(name = "after_first_id")
    private Long afterFirstId;

    @Column(name = "after_second_id")
    private Long afterSecondId;

    @Version
    private int version;

    protected PairRules() {} // for JPA

    PairRules(long eventId, WishedPair pair, PairFacts facts) {
        this.eventId = eventId;
        this.firstId = pair.first();
        this.secondId = pair.second();
        state(facts);
    }

    long id() {
        return id;
    }

    void state(PairFacts facts) {
        mandatory = facts.mandatory();
        slotId = MissingNumber.orNull(facts.slotId());
        tableId = MissingNumber.orNull(facts.tableId());
        leastMinutes = facts.leastMinutes();
        afterFirstId = facts.after().map(WishedPair::first).orElse(null);
        afterSecondId = facts.after().map(WishedPair::second).orElse(null);
    }

    WishedPair pair() {
        return new WishedPair(firstId, secondId);
    }

    /**
     * What is stated.
     *
     * @param people the others of the meeting, who are stored apart
     */
    PairFacts facts(List<PairPerson> people) {
        Optional<WishedPair> after = afterFirstId == null || afterSecondId == null
                ? Optional.empty()
                : Optional.of(new WishedPair(afterFirstId, afterSecondId));
        return new PairFacts(
                mandatory,
                MissingNumber.of(slotId),
                MissingNumber.of(tableId),
                leastMinutes,
                after,
                ids(people, Part.JOINS),
                standIns(firstId, ids(people, Part.INSTEAD_OF_FIRST))
                        .or(() -> standIns(secondId, ids(people, Part.INSTEAD_OF_SECOND))));
    }

    private static Set<Long> ids(List<PairPerson> people, Part part) {
        return people.stream()
                .filter(person -> person.part() == part)
                .map(PairPerson::participantId)
                .collect(Collectors.toSet());
    }

    private static Optional<StandIns> standIns(long replaced, Set<Long> people) {
        return people.isEmpty() ? Optional.empty() : Optional.of(new StandIns(replaced, people));
    }

    /** The others of the meeting, to be stored. */
    List<PairPerson> people(PairFacts facts) {
        Stream<PairPerson> joining =
                facts.joining().stream().sorted().map(person -> new PairPerson(id, person, Part.JOINS));
        Stream<PairPerson> instead = facts.standIns().stream()
                .flatMap(others -> others.people().stream()
                        .sorted()
                        .map(person -> new PairPerson(
                                id,
                                person,
                                others.replaced() == firstId ? Part.INSTEAD_OF_FIRST : Part.INSTEAD_OF_SECOND)));
        return Stream.concat(joining, instead).toList();
    }
}
