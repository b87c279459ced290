package eu.visavis.intake;

import eu.visavis.event.EventFormat;
import eu.visavis.kernel.TimeWindow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Import files and events to check them against. */
final class IntakeFixtures {
    static final String ORGANISATIONS =
            "organisation_id,name,type,country,town,postal_code,street,nuts,website,size_class,national_id,ror_id,cpv_codes,source\n";
    static final String PARTICIPANTS =
            "participant_id,organisation_id,first_name,last_name,function,email,languages,availability\n";
    static final String PROFILES = "profile_id,participant_id,kind,language,title,text,category,cpv_codes,source\n";
    static final String REQUESTS = "request_id,from_participant,to_participant,wish,message\n";

    static final TimeWindow DAY =
            new TimeWindow(Instant.parse("2027-05-19T11:00:00Z"), Instant.parse("2027-05-19T15:00:00Z"));

    private IntakeFixtures() {}

    /** An event in Berlin time with one session, to which nothing was imported yet. */
    static Known emptyEvent() {
        return emptyEvent(List.of(DAY), false);
    }

    /** The same of a certain format. */
    static Known in(EventFormat format) {
        Known any = emptyEvent();
        return new Known(
                any.zone(),
                format,
                any.wholeEvent(),
                any.acceptsAutomatically(),
                any.categories(),
                any.organisations(),
                any.participants(),
                any.profiles(),
                any.requests(),
                any.fixedPersons(),
                any.otherEmails(),
                any.otherRequests());
    }

    static Known emptyEvent(List<TimeWindow> wholeEvent, boolean acceptsAutomatically) {
        return new Known(
                ZoneId.of("Europe/Berlin"),
                EventFormat.HYBRID,
                wholeEvent,
                acceptsAutomatically,
                Set.of(
                        "medical-devices",
                        "health-services",
                        "health-it",
                        "laboratory",
                        "pharma",
                        "hospital-construction",
                        "social-care",
                        "hospital-operation",
                        "rd-cooperation"),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    /** The event after an upload was written into it. */
    static Known after(Checked checked) {
        Known empty = emptyEvent();
        return new Known(
                empty.zone(),
                empty.format(),
                empty.wholeEvent(),
                empty.acceptsAutomatically(),
                empty.categories(),
                byId(checked.organisations()),
                byId(checked.participants()),
                byId(checked.profiles()),
                byId(checked.requests()),
                Set.of(),
                Set.of(),
                Set.of());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The four files of the demo event, which define the format. */
    static Map<FileKind, byte[]> demoFiles() {
        Map<FileKind, byte[]> files = new EnumMap<>(FileKind.class);
        for (FileKind kind : FileKind.values()) {
            try (InputStream in = IntakeFixtures.class.getResourceAsStream("/demo-event/" + kind.code() + ".csv")) {
                files.put(kind, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the demo's " + kind, e);
            }
        }
        return files;
    }

    /** The files of two organisations with a participant each. */
    static Map<FileKind, byte[]> twoPeople() {
        Map<FileKind, byte[]> files = new EnumMap<>(FileKind.class);
        files.put(
                FileKind.ORGANISATIONS,
                utf8(ORGANISATIONS + "O1,Acme,company,DE,,,,,,,,,,\nO2,Beta,company,FR,,,,,,,,,,\n"));
        files.put(
                FileKind.PARTICIPANTS,
                utf8(PARTICIPANTS + "P1,O1,Ada,Ahrens,,ada@acme.example,de|en,\n"
                        + "P2,O2,Bob,Blanc,,bob@beta.example,fr,\n"));
        return files;
    }

    private static <R extends Row> Map<String, R> byId(Sheet<R> sheet) {
        return sheet.added().stream().collect(Collectors.toMap(Row::id, row -> row));
    }
}
