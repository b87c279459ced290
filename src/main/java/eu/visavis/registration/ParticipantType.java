package eu.visavis.registration;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.MissingNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.Set;

/** A type of participants of an event, with what holds for it. Participants carry its word. */
@Entity
@Table(name = "participant_type")
public class ParticipantType {
    @Id
    @SequenceGenerator(name = "participant_type_seq", sequenceName = "participant_type_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "participant_type_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    private String word;

    @Convert(converter = TextsColumn.class)
    private Map<Language, String> names;

    private String sign;

    private Integer places;

    @Column(name = "most_open")
    private Integer mostOpen;

    @Convert(converter = IdsColumn.class)
    private Set<Long> barred;

    @Version
    private int version;

    protected ParticipantType() {} // for JPA

    ParticipantType(long eventId, TypeFacts facts) {
        this.eventId = eventId;
        change(facts);
    }

    void change(TypeFacts facts) {
        this.word = facts.word();
        this.names = facts.names();
        this.sign = facts.sign();
        this.places = MissingNumber.orNull(facts.places());
        this.mostOpen = MissingNumber.orNull(facts.mostOpen());
        this.barred = facts.barred();
    }

    public long id() {
        return id;
    }

    /** What files and programs call it. */
    public String word() {
        return word;
    }

    /** What is stated of it. */
    public TypeFacts facts() {
        return new TypeFacts(word, names, sign, MissingNumber.of(places), MissingNumber.of(mostOpen), barred);
    }

    /** The name in a language, else in English, else in any. */
    public String name(Language language) {
        return TextsColumn.in(names, language);
    }
}
