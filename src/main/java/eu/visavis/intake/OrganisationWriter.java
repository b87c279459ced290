package eu.visavis.intake;

import eu.visavis.directory.Organisation;
import eu.visavis.directory.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Writes the organisations of an import. */
@ApplicationScoped
class OrganisationWriter {
    private final Organisations organisations;
    private final ImportedKeys keys;
    private final Batches batches;

    @Inject
    OrganisationWriter(Organisations organisations, ImportedKeys keys, Batches batches) {
        this.organisations = organisations;
        this.keys = keys;
        this.batches = batches;
    }

    OrganisationWriter() { // for the CDI client proxy
        this(null, null, null);
    }

    void write(Sheet<OrganisationRow> sheet, Targets targets) {
        batches.each(
                sheet.added(),
                rows -> rows.forEach(row -> {
                    Organisation organisation = organisations.add(targets.networkId(), row.facts());
                    keys.put(targets, ImportedKey.Kind.ORGANISATION, row.id(), organisation.id());
                }));
        batches.each(sheet.changed(), rows -> {
            Map<Long, Organisation> stored = organisations.byId(targets.ids(ImportedKey.Kind.ORGANISATION, rows));
            rows.forEach(row -> stored.get(targets.id(ImportedKey.Kind.ORGANISATION, row.id()))
                    .change(row.facts()));
        });
    }
}
