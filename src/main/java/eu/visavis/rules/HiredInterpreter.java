package eu.visavis.rules;

import eu.visavis.kernel.TimeWindow;
import eu.visavis.registration.WindowsColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;

/** A stored interpreter. */
@Entity
@Table(name = "interpreter")
class HiredInterpreter {
    @Id
    @SequenceGenerator(name = "interpreter_seq", sequenceName = "interpreter_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "interpreter_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    private String name;
    private String languages;

    @Convert(converter = WindowsColumn.class)
    private List<TimeWindow> availability;

    protected HiredInterpreter() {} // for JPA

    HiredInterpreter(long eventId, Interpreter interpreter) {
        this.eventId = eventId;
        this.name = interpreter.name();
        this.languages = Words.join(interpreter.languages());
        this.availability = interpreter.availability();
    }

    long id() {
        return id;
    }

    Interpreter interpreter() {
        return new Interpreter(name, Words.split(languages), availability);
    }
}
