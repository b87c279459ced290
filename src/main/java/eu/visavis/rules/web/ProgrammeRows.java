package eu.visavis.rules.web;

import eu.visavis.event.Event;
import eu.visavis.kernel.Language;
import eu.visavis.registration.HalfDay;
import eu.visavis.registration.HalfDays;
import eu.visavis.registration.Registration;
import eu.visavis.rules.CountryPair;
import eu.visavis.rules.Interpreter;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Choice;
import eu.visavis.web.Choices;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes interpreters and countries out in one language. */
final class ProgrammeRows {
    private final Event event;
    private final HalfDays days;
    private final Messages messages;
    private final Formats formats;

    ProgrammeRows(Event event, HalfDays days, Language language) {
        this.event = event;
        this.days = days;
        this.messages = Messages.in(language);
        this.formats = Formats.in(language);
    }

    ProgrammePage page(Map<Long, Interpreter> interpreters, List<CountryPair> pairs, List<Registration> people) {
        return new ProgrammePage(
                event.code().value(),
                interpreters.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList(),
                pairs.stream().map(this::row).toList(),
                days.all().stream()
                        .map(half -> new Choice(
                                half.code(),
                                half.label(messages, formats),
                                half.times(formats, event.venue().town())))
                        .toList(),
                Choices.languages(formats),
                countries(pairs, people));
    }

    private ProgrammePage.InterpreterRow row(long id, Interpreter interpreter) {
        Set<String> chosen = days.chosen(interpreter.availability());
        return new ProgrammePage.InterpreterRow(
                id,
                interpreter.name(),
                formats.list(interpreter.languages().stream()
                        .map(formats::language)
                        .sorted(formats.sorting())
                        .toList()),
                days.all().stream()
                        .filter(half -> chosen.contains(half.code()))
                        .map((HalfDay half) -> half.label(messages, formats))
                        .toList());
    }

    private ProgrammePage.QuotaRow row(CountryPair pair) {
        return new ProgrammePage.QuotaRow(
                pair.country(),
                pair.otherCountry(),
                formats.country(pair.country()),
                formats.country(pair.otherCountry()),
                pair.least());
    }

    /** Those from which people come, and those that are stated already. */
    private List<Choice> countries(List<CountryPair> pairs, List<Registration> people) {
        Stream<String> stated = pairs.stream().flatMap(pair -> Stream.of(pair.country(), pair.otherCountry()));
        Set<String> codes = Stream.concat(
                        people.stream().map(person -> person.organisation().country()), stated)
                .flatMap(code -> Choices.country(code).stream())
                .collect(Collectors.toSet());
        return codes.stream()
                .map(code -> new Choice(code, formats.country(code)))
                .sorted(Comparator.comparing(Choice::label, formats.sorting()))
                .toList();
    }
}
