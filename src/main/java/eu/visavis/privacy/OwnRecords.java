package eu.visavis.privacy;

import eu.visavis.agenda.AgendaFiles;
import eu.visavis.agenda.FactSheet;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.feedback.Mark;
import eu.visavis.kernel.Language;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that is stored about one person: in words along the register, as JSON to take along, and on paper. */
@ApplicationScoped
public class OwnRecords {
    private static final Set<DataField> PEOPLE = Set.of(
            DataField.FROM, DataField.TO, DataField.WITH, DataField.AVOIDED, DataField.DISMISSED, DataField.ABOUT);

    private final OwnRows rows;
    private final Participants participants;
    private final Events events;
    private final Clock clock;

    @Inject
    OwnRecords(OwnRows rows, Participants participants, Events events, Clock clock) {
        this.rows = rows;
        this.participants = participants;
        this.events = events;
        this.clock = clock;
    }

    OwnRecords() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Whom and what the numbers of rows mean. */
    private record Names(Map<Long, Registration> people, Map<Long, Event> events, Set<Long> own, Language language) {}

    /** What is stored, by kinds of data, in plain words. */
    @Transactional
    public List<FactSheet.Section> sections(long personId, Language language) {
        Messages messages = Messages.in(language);
        List<OwnRows.Rows> all = rows.of(personId);
        Names names = names(all, personId, language);
        List<FactSheet.Section> sections = new ArrayList<>();
        for (DataKind kind : DataKind.values()) {
            List<List<FactSheet.Fact>> groups = new ArrayList<>();
            all.stream()
                    .filter(table -> kindOf(table.table()) == kind)
                    .forEach(table -> table.rows().forEach(row -> {
                        List<FactSheet.Fact> facts = facts(table.table(), row, names, messages);
                        if (!facts.isEmpty()) {
                            groups.add(facts);
                        }
                    }));
            if (!groups.isEmpty()) {
                sections.add(new FactSheet.Section(messages.text("privacy.kind." + kind), groups));
            }
        }
        return sections;
    }

    /** The same on paper. */
    @Transactional
    public byte[] pdf(long personId, String name, Language language) {
        String day = Formats.in(language).date(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return AgendaFiles.pdf(new FactSheet(
                language,
                Messages.in(language).text("privacy.mine.title"),
                name + ", " + day,
                sections(personId, language)));
    }

    /** Every personal column of every row but secrets, by tables, as JSON. */
    @Transactional
    public String json(long personId) {
        JsonObjectBuilder tables = Json.createObjectBuilder();
        for (OwnRows.Rows table : rows.of(personId)) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            for (Map<String, Object> row : table.rows()) {
                JsonObjectBuilder values = Json.createObjectBuilder();
                row.forEach((column, value) -> add(values, column, value));
                list.add(values);
            }
            tables.add(table.table().name(), list);
        }
        return Json.createObjectBuilder()
                .add("exportedAt", clock.instant().toString())
                .add("data", tables)
                .build()
                .toString();
    }

    private static void add(JsonObjectBuilder values, String column, Object value) {
        if (value == null) {
            values.addNull(column);
        } else {
            values.add(column, StoredMoment.of(value).map(Instant::toString).orElse(value.toString()));
        }
    }

    /** Of the first column that is shown: the kind under which the table stands. */
    private static DataKind kindOf(RegisteredTable table) {
        return table.says().stream()
                .map(shown -> table.columns().get(shown.column()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private List<FactSheet.Fact> facts(RegisteredTable table, Map<String, Object> row, Names names, Messages messages) {
        List<FactSheet.Fact> facts = new ArrayList<>();
        for (RegisteredTable.Shown shown : table.says()) {
            String value = words(shown.field(), row.get(shown.column()), names);
            if (!value.isEmpty()) {
                facts.add(new FactSheet.Fact(messages.text("privacy.field." + shown.field()), value));
            }
        }
        return facts;
    }

    private static String words(DataField field, Object value, Names names) {
        if (value == null) {
            return "";
        }
        Formats formats = Formats.in(names.language());
        if (PEOPLE.contains(field)) {
            long id = ((Number) value).longValue();
            Registration person = names.people().get(id);
            boolean me = field == DataField.WITH && names.own().contains(id);
            return person == null || me
                    ? ""
                    : person.person().name() + ", " + person.organisation().name();
        }
        return switch (field) {
            case EVENT -> names.events().get(((Number) value).longValue()).title(names.language());
            case ORGANISATION -> value instanceof Number id ? organisation(id.longValue(), names) : value.toString();
            case LANGUAGES, INTERPRETED ->
                formats.list(Register.words(value.toString().replace('|', ',')).stream()
                        .map(formats::language)
                        .toList());
            case MET -> Messages.in(names.language()).text("agenda.mark.says." + value);
            case USEFUL -> value.toString().equals("0") ? "" : value + " / " + Mark.MOST;
            default ->
                StoredMoment.of(value)
                        .map(moment -> formats.dateTime(moment, ZoneOffset.UTC) + " UTC")
                        .orElse(value.toString());
        };
    }

    private static String organisation(long id, Names names) {
        return names.people().values().stream()
                .map(Registration::organisation)
                .filter(known -> known.id() == id)
                .findFirst()
                .map(known -> known.name())
                .orElse("");
    }

    private Names names(List<OwnRows.Rows> all, long personId, Language language) {
        Set<Long> people = new HashSet<>();
        Set<Long> held = new HashSet<>();
        Set<Long> own = new HashSet<>();
        participants.ofPerson(personId).forEach(place -> own.add(place.id()));
        people.addAll(own);
        for (OwnRows.Rows table : all) {
            for (RegisteredTable.Shown shown : table.table().says()) {
                Set<Long> ids =
                        PEOPLE.contains(shown.field()) ? people : shown.field() == DataField.EVENT ? held : null;
                if (ids != null) {
                    table.rows().stream()
                            .map(row -> row.get(shown.column()))
                            .filter(Number.class::isInstance)
                            .forEach(id -> ids.add(((Number) id).longValue()));
                }
            }
        }
        return new Names(
                participants.byId(people),
                held.isEmpty() ? new HashMap<>() : events.byId(List.copyOf(held)),
                own,
                language);
    }
}
