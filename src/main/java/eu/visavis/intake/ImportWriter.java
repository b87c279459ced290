package eu.visavis.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes what was checked, in the order in which lines refer to each other. Needs a transaction. */
@ApplicationScoped
class ImportWriter {
    private final OrganisationWriter organisations;
    private final ParticipantWriter participants;
    private final ProfileWriter profiles;
    private final RequestWriter requests;

    @Inject
    ImportWriter(
            OrganisationWriter organisations,
            ParticipantWriter participants,
            ProfileWriter profiles,
            RequestWriter requests) {
        this.organisations = organisations;
        this.participants = participants;
        this.profiles = profiles;
        this.requests = requests;
    }

    ImportWriter() { // for the CDI client proxy
        this(null, null, null, null);
    }

    void write(Checked checked, KnownReader.State state) {
        Targets targets = state.targets();
        organisations.write(checked.organisations(), targets);
        participants.write(checked.participants(), targets);
        if (!checked.participants().changed().isEmpty()) {
            profiles.followOwners(targets);
        }
        profiles.write(checked.profiles(), checked.newCategories(), targets);
        requests.write(checked.requests(), state.known().requests(), targets);
    }
}
