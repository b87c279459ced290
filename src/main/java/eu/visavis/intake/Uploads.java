package eu.visavis.intake;

import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The uploads of all events: the newest of each event is kept. */
@ApplicationScoped
class Uploads {
    private final EntityManager entities;

    @Inject
    Uploads(EntityManager entities) {
        this.entities = entities;
    }

    Uploads() { // for the CDI client proxy
        this(null);
    }

    /** An upload of the event; never one of another event. */
    Optional<Upload> find(long eventId, PublicCode code) {
        return query(eventId, code).getResultStream().findFirst();
    }

    /** The same, kept from everybody else until the transaction ends. */
    Optional<Upload> lock(long eventId, PublicCode code) {
        return query(eventId, code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Upload> query(long eventId, PublicCode code) {
        return entities.createQuery("select u from Upload u where u.eventId = :event and u.code = :code", Upload.class)
                .setParameter("event", eventId)
                .setParameter("code", code);
    }

    /** The files of an upload, in the order of their kinds. */
    List<UploadFile> files(Upload upload) {
        return entities.createQuery("select f from UploadFile f where f.uploadId = :upload", UploadFile.class)
                .setParameter("upload", upload.id())
                .getResultStream()
                .sorted(Comparator.comparing(UploadFile::kind))
                .toList();
    }

    /** Puts an upload in place of the event's earlier ones. Needs a transaction. */
    void replace(long eventId, Upload upload) {
        // The files go with them, in the database, so that the uploads' rows are locked first as in a confirmation.
        entities.createQuery("delete from Upload u where u.eventId = :event")
                .setParameter("event", eventId)
                .executeUpdate();
        entities.persist(upload);
    }

    void add(UploadFile file) {
        entities.persist(file);
    }

    /** The one file of an upload that another tool wrote. */
    Optional<ForeignFile> foreign(Upload upload) {
        return Optional.ofNullable(entities.find(ForeignFile.class, upload.id()));
    }

    void add(ForeignFile file) {
        entities.persist(file);
    }

    /** Leaves of a file what it brought, of each kind a row, and removes the file. Needs a transaction. */
    void replace(ForeignFile file, Map<FileKind, String> names) {
        entities.remove(file);
        names.forEach((kind, name) -> add(new UploadFile(file.uploadId(), kind, name, new byte[0])));
        entities.flush();
    }
}
