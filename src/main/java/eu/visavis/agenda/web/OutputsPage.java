package eu.visavis.agenda.web;

import eu.visavis.agenda.Printout;
import eu.visavis.agenda.PrintoutKind;
import eu.visavis.event.Event;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.text.Formats;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be printed and exported.
 *
 * @param place the place whose clocks show the times
 * @param version the published one, if there is one
 * @param versions the numbers of all that were published, the newest first
 * @param running whether something is being made
 */
public record OutputsPage(
        String event,
        String place,
        Optional<Version> version,
        List<Integer> versions,
        List<Group> groups,
        boolean running) {
    /** What the printouts are for, in the order of the page. */
    private enum Purpose {
        WHOLE(PrintoutKind.WHOLE_DAY),
        AGENDAS(PrintoutKind.AGENDAS_BY_NAME, PrintoutKind.AGENDAS_BY_ORGANISATION, PrintoutKind.AGENDAS_BY_COUNTRY),
        TABLES(PrintoutKind.TABLE_PLAN, PrintoutKind.TABLE_CARDS),
        DOOR(PrintoutKind.MATRIX_A4, PrintoutKind.MATRIX_A3, PrintoutKind.DOOR_SIGNS),
        INTERPRETERS(PrintoutKind.INTERPRETERS),
        CATALOGUE(PrintoutKind.CATALOGUE),
        ENTRANCE(PrintoutKind.BADGES);

        private final List<PrintoutKind> kinds;

        Purpose(PrintoutKind... kinds) {
            this.kinds = List.of(kinds);
        }
    }

    /** A published version. */
    public record Version(int number, String publishedAt) {}

    /**
     * Printouts that serve the same end.
     *
     * @param purpose what they are for, as the end of a key
     */
    public record Group(String purpose, List<Row> rows) {}

    /**
     * A printout.
     *
     * @param state empty if nobody asked for it
     * @param since the version since which something has changed that is in it; 0 for everything
     * @param language the name of its language where that can be chosen, else ""
     * @param kilobytes of the file
     * @param madeAt empty until it is over
     */
    public record Row(
            PrintoutKind kind,
            Optional<Printout.State> state,
            int done,
            int total,
            long kilobytes,
            String madeAt,
            int since,
            String language) {
        /** Whether somebody can choose the language. */
        public boolean isInLanguages() {
            return kind == PrintoutKind.CATALOGUE;
        }

        public boolean isReady() {
            return state.filter(Printout.State.READY::equals).isPresent();
        }

        public boolean isFailed() {
            return state.filter(Printout.State.FAILED::equals).isPresent();
        }

        public boolean isRunning() {
            return state.isPresent() && !state.get().isOver();
        }
    }

    static OutputsPage of(Event event, List<PlanVersion> versions, List<Printout> printouts, Formats formats) {
        Optional<PlanVersion> version = versions.stream().findFirst();
        ZoneId zone = event.zone();
        Map<PrintoutKind, Printout> byKind =
                printouts.stream().collect(Collectors.toMap(Printout::kind, Function.identity()));
        List<Group> groups = Arrays.stream(Purpose.values())
                .filter(purpose -> version.isPresent() || purpose.kinds.stream().noneMatch(PrintoutKind::showsMeetings))
                .map(purpose -> new Group(
                        purpose.name(),
                        purpose.kinds.stream()
                                .map(kind -> row(kind, Optional.ofNullable(byKind.get(kind)), zone, formats))
                                .toList()))
                .toList();
        return new OutputsPage(
                event.code().value(),
                event.venue().town(),
                version.map(
                        published -> new Version(published.number(), formats.dateTime(published.publishedAt(), zone))),
                versions.stream().map(PlanVersion::number).toList(),
                groups,
                printouts.stream().anyMatch(printout -> !printout.state().isOver()));
    }

    private static Row row(PrintoutKind kind, Optional<Printout> printout, ZoneId zone, Formats formats) {
        return new Row(
                kind,
                printout.map(Printout::state),
                printout.map(Printout::done).orElse(0),
                printout.map(Printout::total).orElse(0),
                printout.map(made -> Math.max(1, made.size() / 1000)).orElse(0L),
                printout.flatMap(Printout::finishedAt)
                        .map(at -> formats.dateTime(at, zone))
                        .orElse(""),
                printout.map(made -> made.since().orElse(0)).orElse(0),
                kind == PrintoutKind.CATALOGUE
                        ? printout.map(made -> made.language().ownName()).orElse("")
                        : "");
    }
}
