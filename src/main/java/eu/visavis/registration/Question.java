package eu.visavis.registration;

import eu.visavis.kernel.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the organiser of an event asks its participants beyond the usual. */
@Entity
public class Question {
    /** The most characters of an answer. */
    public static final int MOST_ANSWER = 2000;

    @Id
    @SequenceGenerator(name = "question_seq", sequenceName = "question_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "question_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    @Enumerated(EnumType.STRING)
    private QuestionFacts.Kind kind;

    @Convert(converter = TextsColumn.class)
    private Map<Language, String> labels;

    @Convert(converter = TextsColumn.class)
    private Map<Language, String> purposes;

    @Convert(converter = TextsColumn.class)
    private Map<Language, String> options;

    @Convert(converter = IdsColumn.class)
    private Set<Long> types;

    private boolean required;

    @Column(name = "keep_days")
    private int keepDays;

    @Version
    private int version;

    protected Question() {} // for JPA

    Question(long eventId, QuestionFacts facts) {
        this.eventId = eventId;
        this.kind = facts.kind();
        change(facts);
    }

    /** Takes over everything but the kind, by which answers are read. */
    final void change(QuestionFacts facts) {
        this.labels = facts.labels();
        this.purposes = facts.purposes();
        this.options = facts.options();
        this.types = facts.types();
        this.required = facts.required();
        this.keepDays = facts.keepDays();
    }

    public long id() {
        return id;
    }

    public long eventId() {
        return eventId;
    }

    public QuestionFacts.Kind kind() {
        return kind;
    }

    /** What is stated of it. */
    public QuestionFacts facts() {
        return new QuestionFacts(kind, labels, purposes, options, types, required, keepDays);
    }

    /** What is asked, in a language, else in English, else in any. */
    public String label(Language language) {
        return TextsColumn.in(labels, language);
    }

    /** What the answers are for, in a language, else in English, else in any. */
    public String purpose(Language language) {
        return TextsColumn.in(purposes, language);
    }

    /** Whether people of a type are asked. */
    public boolean isFor(Optional<ParticipantType> type) {
        return types.isEmpty() || type.filter(one -> types.contains(one.id())).isPresent();
    }

    /** The name of its field in forms. */
    public String field() {
        return "question-" + id;
    }

    /**
     * Reads what somebody typed as an answer, in whatever language the options were shown.
     *
     * @return what is stored; empty if it is no answer to this question
     */
    public Optional<String> read(String typed) {
        return switch (kind) {
            case TEXT -> Optional.of(typed).filter(text -> text.length() <= MOST_ANSWER);
            case CHOICE -> Optional.of(typed).filter(facts().storedOptions()::contains);
            case NUMBER ->
                Optional.of(typed.replace(',', '.').replace(" ", ""))
                        .filter(number -> number.matches("-?\\d{1,12}(\\.\\d{1,6})?"));
            case DATE -> day(typed);
            case FILE -> Optional.empty();
        };
    }

    private static Optional<String> day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.getYear() >= 1900 && day.getYear() < 2200 ? Optional.of(day.toString()) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What is stored of a choice, in the words of a language; anything else as it is. */
    public String shown(String stored, Language language) {
        if (kind != QuestionFacts.Kind.CHOICE) {
            return stored;
        }
        List<String> own = facts().options(language);
        int place = facts().storedOptions().indexOf(stored);
        return place >= 0 && place < own.size() ? own.get(place) : stored;
    }
}
