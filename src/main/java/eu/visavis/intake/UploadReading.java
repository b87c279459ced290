package eu.visavis.intake;

import eu.visavis.intake.table.SourceTable;
import eu.visavis.intake.table.TableReading;
import eu.visavis.intake.table.UnreadableTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes uploads apart, each against what its event has now. */
@ApplicationScoped
class UploadReading {
    private final Uploads uploads;
    private final KnownReader reader;
    private final ForeignReader foreign;

    @Inject
    UploadReading(Uploads uploads, KnownReader reader, ForeignReader foreign) {
        this.uploads = uploads;
        this.reader = reader;
        this.foreign = foreign;
    }

    UploadReading() { // for the CDI client proxy
        this(null, null, null);
    }

    /** What files in the documented format state. */
    ReadUpload read(long eventId, Map<FileKind, byte[]> files) {
        Map<FileKind, ReadTable> tables = new EnumMap<>(FileKind.class);
        files.forEach((kind, content) -> tables.put(kind, ReadTable.of(kind, content)));
        return new ReadUpload(tables, reader.read(eventId), Map.of(), Optional.empty());
    }

    /** What an upload states; empty if nobody has said yet what its columns hold. */
    Optional<ReadUpload> read(long eventId, Upload upload) {
        Optional<ForeignFile> file = uploads.foreign(upload);
        if (file.isPresent()) {
            return file.get().choice().map(choice -> read(eventId, upload, file.get(), choice));
        }
        Map<FileKind, byte[]> contents = new EnumMap<>(FileKind.class);
        Map<FileKind, String> names = new EnumMap<>(FileKind.class);
        for (UploadFile one : uploads.files(upload)) {
            contents.put(one.kind(), one.content());
            names.put(one.kind(), one.fileName());
        }
        ReadUpload read = read(eventId, contents);
        return Optional.of(new ReadUpload(read.tables(), read.state(), names, Optional.empty()));
    }

    private ReadUpload read(long eventId, Upload upload, ForeignFile file, ColumnChoice choice) {
        SourceTable table;
        try {
            table = TableReading.read(file.content(), file.sheet(), ColumnNames::isName);
        } catch (UnreadableTable e) {
            throw new IllegalStateException("A file of upload " + upload.code() + " was read when it came", e);
        }
        ForeignReader.State state = foreign.read(eventId, file.kind());
        String prefix = upload.code() + "-";
        Map<FileKind, ReadTable> tables;
        List<MeetingSpot> spots = List.of();
        if (file.kind() == ForeignKind.MEETINGS) {
            ForeignMeetings meetings = new ForeignMeetings(state.ground(), choice, prefix);
            tables = Map.of(FileKind.REQUESTS, meetings.translate(table));
            spots = meetings.spots();
        } else {
            tables = new ForeignPeople(state.ground(), choice, prefix).translate(table);
        }
        Map<FileKind, String> names = new EnumMap<>(FileKind.class);
        tables.keySet().forEach(kind -> names.put(kind, file.fileName()));
        ReadUpload.Foreign origin = new ReadUpload.Foreign(file.kind(), choice, table.header(), spots);
        return new ReadUpload(tables, state.state(), names, Optional.of(origin));
    }
}
