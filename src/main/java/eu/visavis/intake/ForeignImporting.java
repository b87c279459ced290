package eu.visavis.intake;

import eu.visavis.event.Events;
import eu.visavis.intake.table.SourceTable;
import eu.visavis.intake.table.TableReading;
import eu.visavis.intake.table.UnreadableTable;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Sends a file of another tool for an event and says what its columns hold; then it is looked at and confirmed as any import. */
@ApplicationScoped
public class ForeignImporting {
    private final Uploads uploads;
    private final ColumnMappings mappings;
    private final Events events;
    private final Clock clock;

    @Inject
    ForeignImporting(Uploads uploads, ColumnMappings mappings, Events events, Clock clock) {
        this.uploads = uploads;
        this.mappings = mappings;
        this.events = events;
        this.clock = clock;
    }

    ForeignImporting() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * Keeps a file for the choice of its columns, in place of what was sent for the event before.
     *
     * @throws UnreadableTable if it cannot be taken apart; nothing is kept then
     */
    @Transactional
    public PublicCode send(long eventId, long personId, ForeignKind kind, String name, byte[] content)
            throws UnreadableTable {
        SourceTable table = TableReading.read(content, 0, ColumnNames::isName);
        if (table.header().isEmpty() && table.sheets().size() <= 1) {
            throw new UnreadableTable("intake.problem.emptyTable");
        }
        Upload upload = new Upload(eventId, personId, clock.instant());
        uploads.replace(eventId, upload);
        String shown = Problem.shortened(name);
        uploads.add(new ForeignFile(upload.id(), kind, shown.isEmpty() ? kind.code() : shown, content));
        return upload.code();
    }

    /**
     * The columns of a file that waits; empty if there is none.
     *
     * @param sheet which sheet of a workbook to read, counted from 0; empty for the one that was chosen, or the first
     * @param language ISO 639-1 code that stands for people and texts without one, unless another was chosen
     * @throws UnreadableTable if the sheet is larger than is taken
     */
    @Transactional
    public Optional<ForeignColumns> columns(long eventId, PublicCode code, OptionalInt sheet, String language)
            throws UnreadableTable {
        Optional<ForeignFile> waiting = waiting(eventId, code);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        ForeignFile file = waiting.get();
        SourceTable table = TableReading.read(file.content(), sheet.orElse(file.sheet()), ColumnNames::isName);
        Optional<ColumnChoice> chosen =
                file.choice().filter(choice -> file.sheet() == table.sheet() && fits(choice, table));
        if (chosen.isPresent()) {
            return Optional.of(columns(file, table, chosen.get(), ForeignColumns.Origin.CHOSEN));
        }
        Optional<ColumnChoice> remembered = mappings.find(events.get(eventId).networkId(), file.kind(), table.header());
        if (remembered.isPresent()) {
            return Optional.of(columns(file, table, remembered.get(), ForeignColumns.Origin.REMEMBERED));
        }
        List<ForeignField> fields = ColumnNames.guess(file.kind(), table.header());
        return Optional.of(
                columns(file, table, new ColumnChoice(fields, "", language, ""), ForeignColumns.Origin.GUESSED));
    }

    /**
     * Says what the columns of a file hold, and remembers it for files with the same names of columns.
     *
     * @param sheet which sheet of a workbook is meant
     * @return false if there is no such file, or it has other columns
     * @throws UnreadableTable if the sheet is larger than is taken
     */
    @Transactional
    public boolean choose(long eventId, PublicCode code, int sheet, ColumnChoice choice) throws UnreadableTable {
        Optional<ForeignFile> file = waiting(eventId, code);
        if (file.isEmpty()) {
            return false;
        }
        SourceTable table = TableReading.read(file.get().content(), sheet, ColumnNames::isName);
        if (!fits(choice, table)) {
            return false;
        }
        file.get().choose(table.sheet(), choice);
        mappings.remember(events.get(eventId).networkId(), file.get().kind(), table.header(), choice);
        return true;
    }

    private Optional<ForeignFile> waiting(long eventId, PublicCode code) {
        return uploads.find(eventId, code)
                .filter(upload -> !upload.isConfirmed())
                .flatMap(uploads::foreign);
    }

    private static boolean fits(ColumnChoice choice, SourceTable table) {
        return choice.fields().size() == table.header().size();
    }

    private static ForeignColumns columns(
            ForeignFile file, SourceTable table, ColumnChoice choice, ForeignColumns.Origin origin) {
        return new ForeignColumns(file.kind(), file.fileName(), table, choice, origin);
    }
}
