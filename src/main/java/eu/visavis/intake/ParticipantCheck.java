package eu.visavis.intake;

import eu.visavis.event.EventFormat;
import eu.visavis.kernel.EmailAddress;
import eu.visavis.kernel.SearchKey;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.registration.Attendance;
import eu.visavis.registration.ParticipantType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks the lines of the participants: one person, by e-mail address, takes part once. */
final class ParticipantCheck extends SheetCheck<ParticipantRow> {
    private final Known known;
    private final Sheet<OrganisationRow> organisations;
    private final Map<String, Long> linesByEmail = new HashMap<>();
    private final Map<String, String> importedEmails = new HashMap<>();

    ParticipantCheck(Known known, Sheet<OrganisationRow> organisations) {
        super(FileKind.PARTICIPANTS);
        this.known = known;
        this.organisations = organisations;
        known.participants().values().forEach(row -> importedEmails.put(SearchKey.ofEmail(row.email()), row.id()));
    }

    @Override
    Map<String, ParticipantRow> known() {
        return known.participants();
    }

    @Override
    Optional<ParticipantRow> read(Line line) {
        String organisation = line.value("organisation_id");
        if (!organisations.mayHave(organisation) && !known.organisations().containsKey(organisation)) {
            line.wrong("organisation_id", "intake.problem.unknownOrganisation");
        }
        value(line, "email", EmailAddress::read, "intake.problem.email").ifPresent(email -> checkEmail(line, email));
        ParticipantRow row = new ParticipantRow(
                line.id(),
                organisation,
                line.value("first_name"),
                line.value("last_name"),
                line.value("email"),
                languages(line),
                new Attendance(line.value("function"), type(line), online(line), availability(line)));
        boolean fixed = known.fixedPersons().contains(line.id());
        return Optional.of(fixed ? row.withPersonOf(known.participants().get(line.id())) : row);
    }

    private void checkEmail(Line line, String email) {
        String key = SearchKey.ofEmail(email);
        Long first = linesByEmail.putIfAbsent(key, line.number());
        ParticipantRow before = known.participants().get(line.id());
        String importedAs = importedEmails.get(key);
        if (first != null) {
            line.wrong("email", "intake.problem.emailTwice", first);
        } else if (before != null && !SearchKey.ofEmail(before.email()).equals(key)) {
            line.wrong("email", "intake.problem.emailChanged", before.email());
        } else if (importedAs != null && !importedAs.equals(line.id())) {
            line.wrong("email", "intake.problem.emailImported", importedAs);
        } else if (importedAs == null && known.otherEmails().contains(key)) {
            line.wrong("email", "intake.problem.emailTaken");
        }
    }

    private static List<String> languages(Line line) {
        List<String> typed = Codes.list(line.value("languages"));
        List<String> unknown =
                typed.stream().filter(code -> Codes.language(code).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            line.wrong("languages", "intake.problem.languages", Problem.shortened(String.join(", ", unknown)));
        } else if (typed.isEmpty()) {
            line.wrong("languages", "intake.problem.missing");
        }
        return typed.stream()
                .flatMap(code -> Codes.language(code).stream())
                .distinct()
                .toList();
    }

    /** The word of the type; where the event has types, nothing else, and nothing for people who have none. */
    private String type(Line line) {
        String typed = line.value("type");
        if (typed.isEmpty() || known.types().isEmpty()) {
            return typed;
        }
        Optional<ParticipantType> type = known.types().named(typed);
        if (type.isEmpty()) {
            line.wrong(
                    "type",
                    "intake.problem.unknownType",
                    known.types().words().stream().sorted().collect(Collectors.joining(", ")));
        }
        return type.map(ParticipantType::word).orElse(typed);
    }

    private boolean online(Line line) {
        boolean wished = value(line, "online", ParticipantCheck::truth, "intake.problem.online")
                .orElse(false);
        if (wished && known.format() == EventFormat.ON_SITE) {
            line.wrong("online", "intake.problem.onSite");
        }
        return known.format().isOnline(wished);
    }

    private static Optional<Boolean> truth(String typed) {
        boolean yes = typed.equalsIgnoreCase("true");
        return yes || typed.equalsIgnoreCase("false") ? Optional.of(yes) : Optional.empty();
    }

    private List<TimeWindow> availability(Line line) {
        if (!line.value("availability").isEmpty()) {
            return value(
                            line,
                            "availability",
                            text -> Availability.read(text, known.zone()),
                            "intake.problem.availability")
                    .orElse(List.of());
        }
        if (known.wholeEvent().isEmpty()) {
            line.wrong("availability", "intake.problem.noSessions");
        }
        return known.wholeEvent();
    }
}
