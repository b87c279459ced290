package eu.visavis.intake;

import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Importing files into an event: sent, looked at, confirmed. Nothing of the event changes before the confirmation. */
@ApplicationScoped
public class Importing {
    private final Uploads uploads;
    private final UploadReading reading;
    private final ImportWriter writer;
    private final MeetingDrafts drafts;
    private final Clock clock;

    @Inject
    Importing(Uploads uploads, UploadReading reading, ImportWriter writer, MeetingDrafts drafts, Clock clock) {
        this.uploads = uploads;
        this.reading = reading;
        this.writer = writer;
        this.drafts = drafts;
        this.clock = clock;
    }

    Importing() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Keeps files for a look at what they would do, in place of those that were sent for the event before. */
    @Transactional
    public PublicCode send(long eventId, long personId, List<SentFile> files) {
        Upload upload = new Upload(eventId, personId, clock.instant());
        uploads.replace(eventId, upload);
        files.forEach(file -> uploads.add(new UploadFile(upload.id(), file.kind(), nameOf(file), file.content())));
        return upload.code();
    }

    /**
     * What an upload of the event would do, or did; empty if there is none, or others were sent since.
     *
     * @param createCategories whether categories that the network lacks are to be added
     */
    @Transactional
    public Optional<StoredUpload> look(long eventId, PublicCode code, boolean createCategories) {
        return uploads.find(eventId, code).map(upload -> {
            if (upload.isConfirmed()) {
                return imported(upload);
            }
            Optional<ReadUpload> read = reading.read(eventId, upload);
            return read.isPresent() ? waiting(read.get(), createCategories) : new StoredUpload.Unmapped();
        });
    }

    private StoredUpload waiting(ReadUpload read, boolean createCategories) {
        Report report = read.check(createCategories).report();
        boolean drafted =
                report.isGood() && drafts.isNews(read.spots(), read.state().targets());
        return new StoredUpload.Waiting(
                read.names(),
                report,
                read.foreign().map(ReadUpload.Foreign::kind),
                drafted ? read.spots().size() : 0);
    }

    /**
     * Checks an upload once more and writes all of it, or nothing if there is a problem. A repeated confirmation changes
     * nothing.
     *
     * @return false if there is no such upload, or others were sent since
     * @throws ImportConflict if somebody else made a clashing change in the same moment
     */
    @Transactional
    public boolean confirm(long eventId, PublicCode code, boolean createCategories) {
        Optional<Upload> found = uploads.lock(eventId, code);
        if (found.isEmpty() || found.get().isConfirmed()) {
            return found.isPresent();
        }
        Upload upload = found.get();
        Optional<ReadUpload> read = reading.read(eventId, upload);
        if (read.isPresent()) {
            Report report = writer.write(eventId, read.get(), createCategories);
            if (report.isGood()) {
                uploads.find(eventId, code).ifPresent(confirmed -> conclude(confirmed, read.get(), report));
            }
        }
        return true;
    }

    /** Keeps of an upload what it brought, and puts meetings where it says. */
    private void conclude(Upload upload, ReadUpload read, Report report) {
        upload.confirm(clock.instant());
        Map<FileKind, Report.Counts> counts = report.counts();
        uploads.foreign(upload).ifPresent(file -> uploads.replace(file, read.names()));
        uploads.files(upload).forEach(file -> file.imported(counts.get(file.kind())));
        if (drafts.isNews(read.spots(), read.state().targets())) {
            upload.drafted(drafts.make(read.spots(), read.state().targets(), upload.personId()));
        }
    }

    /** What files would do if they were imported now; nothing is kept of them. */
    @Transactional
    public Report check(long eventId, Map<FileKind, byte[]> files, boolean createCategories) {
        return reading.read(eventId, files).check(createCategories).report();
    }

    /**
     * Imports files at once, without new categories; see {@link #importAll(long, Map, boolean)}.
     *
     * @throws ImportConflict if somebody else made a clashing change in the same moment
     */
    @Transactional
    public Report importAll(long eventId, Map<FileKind, byte[]> files) {
        return writer.write(eventId, reading.read(eventId, files), false);
    }

    /**
     * Imports files at once: all of them, or nothing if the returned report names a problem. Entities that the caller
     * read before in the same transaction are detached afterwards.
     *
     * @param createCategories whether categories that the network lacks are to be added
     * @throws ImportConflict if somebody else made a clashing change in the same moment
     */
    @Transactional
    public Report importAll(long eventId, Map<FileKind, byte[]> files, boolean createCategories) {
        return writer.write(eventId, reading.read(eventId, files), createCategories);
    }

    private StoredUpload imported(Upload upload) {
        Map<FileKind, Report.Counts> counts = new EnumMap<>(FileKind.class);
        uploads.files(upload).forEach(file -> counts.put(file.kind(), file.counts()));
        return new StoredUpload.Imported(counts, upload.draftCode());
    }

    private static String nameOf(SentFile file) {
        String name = Problem.shortened(file.name());
        return name.isEmpty() ? file.kind().code() + ".csv" : name;
    }
}
