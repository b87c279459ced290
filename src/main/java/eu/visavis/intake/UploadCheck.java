package eu.visavis.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the files of an upload against each other and against what the event has. Touches nothing. */
final class UploadCheck {
    private static final int SAMPLE_ROWS = 3;

    private final Map<FileKind, ReadTable> files;
    private final List<Report.File> reports = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private UploadCheck(Map<FileKind, ReadTable> files) {
        this.files = files;
    }

    /**
     * Reads and checks all files.
     *
     * @param createCategories whether categories that the network lacks are to be added
     */
    static Checked check(Map<FileKind, byte[]> files, Known known, boolean createCategories) {
        Map<FileKind, ReadTable> tables = new EnumMap<>(FileKind.class);
        files.forEach((kind, content) -> tables.put(kind, ReadTable.of(kind, content)));
        return checkTables(tables, known, createCategories);
    }

    /** The same of files that are taken apart already. */
    static Checked checkTables(Map<FileKind, ReadTable> files, Known known, boolean createCategories) {
        return new UploadCheck(files).check(known, createCategories);
    }

    private Checked check(Known known, boolean createCategories) {
        Sheet<OrganisationRow> organisations = sheet(FileKind.ORGANISATIONS, new OrganisationCheck(known));
        Sheet<ParticipantRow> participants = sheet(FileKind.PARTICIPANTS, new ParticipantCheck(known, organisations));
        ProfileCheck profileCheck = new ProfileCheck(known, participants, createCategories);
        Sheet<ProfileRow> profiles = sheet(FileKind.PROFILES, profileCheck);
        Sheet<RequestRow> requests = sheet(FileKind.REQUESTS, new RequestCheck(known, participants));
        Set<String> unknown = profileCheck.unknownCategories();
        Report report = new Report(reports, problems, List.copyOf(unknown));
        return new Checked(
                report, organisations, participants, profiles, requests, createCategories ? unknown : Set.of());
    }

    private <R extends Row> Sheet<R> sheet(FileKind kind, SheetCheck<R> check) {
        ReadTable file = files.get(kind);
        if (file == null) {
            return Sheet.absent();
        }
        Problems found = file.problems();
        CsvTable table = file.table();
        Sheet<R> sheet = check.check(table, found);
        found.found().stream().sorted(Comparator.comparingLong(Problem::line)).forEach(problems::add);
        reports.add(new Report.File(
                kind,
                new Report.Counts(sheet.added().size(), sheet.changed().size(), sheet.unchanged()),
                found.badLines(),
                table.header(),
                sample(table),
                found.hints()));
        return sheet;
    }

    private static List<List<String>> sample(CsvTable table) {
        return table.records().stream()
                .limit(SAMPLE_ROWS)
                .map(row -> row.fields().stream()
                        .limit(table.header().size())
                        .map(Problem::shortened)
                        .toList())
                .toList();
    }
}
