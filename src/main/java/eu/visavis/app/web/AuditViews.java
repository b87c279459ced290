package eu.visavis.app.web;

import eu.visavis.app.AuditNames;
import eu.visavis.audit.Act;
import eu.visavis.audit.AuditReading;
import eu.visavis.audit.Author;
import eu.visavis.network.Network;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of the audit log, of one network or of all. */
@RequestScoped
public class AuditViews {
    private static final int ROWS = 50;
    private static final int MOST_PAGES = 10_000;

    private final AuditReading reading;
    private final AuditNames names;
    private final Caller caller;

    @Inject
    AuditViews(AuditReading reading, AuditNames names, Caller caller) {
        this.reading = reading;
        this.names = names;
        this.caller = caller;
    }

    AuditViews() { // for the CDI client proxy
        this(null, null, null);
    }

    /** What the address asks for, as it stands there. */
    record Asked(String words, String act, String from, String until, String number) {
        static Asked of(MultivaluedMap<String, String> query) {
            Form form = Form.of(query);
            return new Asked(
                    form.value("q"), form.value("act"), form.value("from"), form.value("until"), form.value("page"));
        }
    }

    /**
     * A page of the log.
     *
     * @param address of the page without its filter
     * @param filter what stands behind the address for the same filter, beginning with "?" and ending with "&amp;" or "?"
     * @param place the town of whose zone the times are
     * @param checkpoint for administrators; "" for others
     */
    public record View(
            String address,
            String words,
            String act,
            String from,
            String until,
            List<Choice> acts,
            List<Row> rows,
            int number,
            boolean more,
            String filter,
            String place,
            String checkpoint) {}

    /**
     * An entry; a name is "" if there is nobody, and a word for it if that person is forgotten.
     *
     * @param event code of the event, with its title; both "" without one
     */
    public record Row(
            String time,
            String actor,
            String principal,
            String act,
            String person,
            boolean program,
            String event,
            String title,
            String facts) {}

    /** The page of one network, or of all with the checkpoint. */
    Html page(String address, OptionalLong network, Network clock, String checkpoint, Asked asked) {
        ZoneId zone = clock.help().zone().orElse(ZoneOffset.UTC);
        int shown = Form.number(asked.number(), 1, MOST_PAGES).orElse(1);
        String name = Form.clean(asked.words());
        Optional<Act> kind = Choices.oneOf(Act.class).apply(asked.act());
        List<AuditReading.Line> lines = reading.find(
                new AuditReading.Wanted(
                        network,
                        name.isEmpty() ? Optional.empty() : Optional.of(names.peopleNamed(name)),
                        kind,
                        day(asked.from(), zone, 0),
                        day(asked.until(), zone, 1)),
                (shown - 1) * ROWS,
                ROWS + 1);
        Messages messages = Messages.in(caller.language());
        List<Choice> acts = Arrays.stream(Act.values())
                .filter(one -> network.isEmpty() || !one.isOfAccount())
                .map(one -> new Choice(one.name(), messages.text("audit.act." + one)))
                .sorted(Comparator.comparing(
                        Choice::label, Formats.in(caller.language()).sorting()))
                .toList();
        return Html.page(
                "audit/log",
                new View(
                        address,
                        name,
                        kind.map(Act::name).orElse(""),
                        Form.day(asked.from()).map(LocalDate::toString).orElse(""),
                        Form.day(asked.until()).map(LocalDate::toString).orElse(""),
                        acts,
                        rows(lines.stream().limit(ROWS).toList(), zone, messages),
                        shown,
                        lines.size() > ROWS,
                        filter(name, kind, asked),
                        zone == ZoneOffset.UTC ? "UTC" : Formats.placeOf(zone),
                        checkpoint));
    }

    private static String filter(String name, Optional<Act> kind, Asked asked) {
        String query = Stream.of(
                        Map.entry("q", name),
                        Map.entry("act", kind.map(Act::name).orElse("")),
                        Map.entry(
                                "from",
                                Form.day(asked.from()).map(LocalDate::toString).orElse("")),
                        Map.entry(
                                "until",
                                Form.day(asked.until()).map(LocalDate::toString).orElse("")))
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
        return "?" + query;
    }

    private static Optional<Instant> day(String typed, ZoneId zone, int later) {
        return Form.day(typed).map(day -> day.plusDays(later).atStartOfDay(zone).toInstant());
    }

    private List<Row> rows(List<AuditReading.Line> lines, ZoneId zone, Messages messages) {
        Map<Long, String> people = names.people(lines.stream()
                .flatMap(line -> Stream.of(line.actor(), line.principal(), line.person()))
                .flatMap(id -> id.stream().boxed())
                .distinct()
                .toList());
        Map<String, String> events = names.events(
                lines.stream().flatMap(line -> line.event().stream()).distinct().toList(), caller.language());
        Formats formats = Formats.in(caller.language());
        return lines.stream()
                .map(line -> new Row(
                        formats.dateTime(line.doneAt(), zone),
                        line.named()
                                ? name(line.actor(), people, messages)
                                : messages.text("audit.by." + line.channel()),
                        line.represented() ? name(line.principal(), people, messages) : "",
                        messages.text("audit.act." + line.act()),
                        line.concerning() ? name(line.person(), people, messages) : "",
                        line.channel() == Author.Channel.PROGRAM,
                        line.event().filter(events::containsKey).orElse(""),
                        line.event()
                                .map(code -> events.getOrDefault(code, code))
                                .orElse(""),
                        line.facts()))
                .toList();
    }

    private static String name(OptionalLong person, Map<Long, String> people, Messages messages) {
        return person.isPresent() && people.containsKey(person.getAsLong())
                ? people.get(person.getAsLong())
                : messages.text("audit.forgotten");
    }
}
