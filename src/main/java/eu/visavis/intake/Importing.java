package eu.visavis.intake;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
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
    private final KnownReader reader;
    private final ImportWriter writer;
    private final EntityManager entities;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    Importing(
            Uploads uploads,
            KnownReader reader,
            ImportWriter writer,
            EntityManager entities,
            Clock clock,
            AuditLog audit) {
        this.uploads = uploads;
        this.reader = reader;
        this.writer = writer;
        this.entities = entities;
        this.clock = clock;
        this.audit = audit;
    }

    Importing() { // for the CDI client proxy
        this(null, null, null, null, null, null);
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
            List<UploadFile> files = uploads.files(upload);
            if (upload.isConfirmed()) {
                return imported(files);
            }
            Known known = reader.read(eventId).known();
            Report report =
                    UploadCheck.check(contents(files), known, createCategories).report();
            Map<FileKind, String> names = new EnumMap<>(FileKind.class);
            files.forEach(file -> names.put(file.kind(), file.fileName()));
            return new StoredUpload.Waiting(names, report);
        });
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
        Report report = write(eventId, contents(uploads.files(found.get())), createCategories);
        if (report.isGood()) {
            uploads.find(eventId, code).ifPresent(upload -> {
                upload.confirm(clock.instant());
                Map<FileKind, Report.Counts> counts = report.counts();
                uploads.files(upload).forEach(file -> file.imported(counts.get(file.kind())));
            });
        }
        return true;
    }

    /** What files would do if they were imported now; nothing is kept of them. */
    @Transactional
    public Report check(long eventId, Map<FileKind, byte[]> files, boolean createCategories) {
        return UploadCheck.check(files, reader.read(eventId).known(), createCategories)
                .report();
    }

    /**
     * Imports files at once, without new categories; see {@link #importAll(long, Map, boolean)}.
     *
     * @throws ImportConflict if somebody else made a clashing change in the same moment
     */
    @Transactional
    public Report importAll(long eventId, Map<FileKind, byte[]> files) {
        return write(eventId, files, false);
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
        return write(eventId, files, createCategories);
    }

    private Report write(long eventId, Map<FileKind, byte[]> files, boolean createCategories) {
        KnownReader.State state = reader.read(eventId);
        Checked checked = UploadCheck.check(files, state.known(), createCategories);
        if (!checked.report().isGood()) {
            return checked.report();
        }
        try {
            entities.flush();
            entities.clear();
            writer.write(checked, state);
            audit.note(deed(eventId, checked.report()));
            entities.flush();
        } catch (PersistenceException e) {
            throw new ImportConflict(eventId, e);
        }
        return checked.report();
    }

    private Deed deed(long eventId, Report report) {
        Event event = entities.find(Event.class, eventId);
        Deed deed = Deed.of(Act.FILES_IMPORTED).in(event.networkId()).at(event.code());
        for (Map.Entry<FileKind, Report.Counts> file : report.counts().entrySet()) {
            Report.Counts counts = file.getValue();
            deed = deed.with(file.getKey().code(), counts.added() + counts.changed());
        }
        return deed;
    }

    private static StoredUpload imported(List<UploadFile> files) {
        Map<FileKind, Report.Counts> counts = new EnumMap<>(FileKind.class);
        files.forEach(file -> counts.put(file.kind(), file.counts()));
        return new StoredUpload.Imported(counts);
    }

    private static Map<FileKind, byte[]> contents(List<UploadFile> files) {
        Map<FileKind, byte[]> contents = new EnumMap<>(FileKind.class);
        files.forEach(file -> contents.put(file.kind(), file.content()));
        return contents;
    }

    private static String nameOf(SentFile file) {
        String name = Problem.shortened(file.name());
        return name.isEmpty() ? file.kind().code() + ".csv" : name;
    }
}
