package eu.visavis.intake;

import java.util.Map;

/** What an event has that did not come by an import, as rows with ids that no file has. */
interface KnownOthers {
    /** Organisations of those who take part; notes in the targets what their ids stand for. */
    Map<String, OrganisationRow> organisations(Targets targets);

    /** People who take part; notes in the targets what their ids stand for. */
    Map<String, ParticipantRow> participants(Targets targets);
}
