package eu.visavis.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.directory.Organisation;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class OwnOrganisationDbTest {
    private final Database database;
    private final SampleEvent event;
    private final long ada;
    private final long bo;

    OwnOrganisationDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.ada = event.approved("ada");
        this.bo = event.approved("bo");
    }

    @Test
    void joinsAnOrganisationThatIsKnownByTheSameName() {
        move(bo, "ADA  ltd", "IE");

        assertThat(organisationOf(bo).id()).isEqualTo(organisationOf(ada).id());
        assertThat(colleaguesOf(ada)).containsExactly(bo);
        assertThat(colleaguesOf(bo)).containsExactly(ada);
    }

    @Test
    void makesAnOrganisationThatIsNotKnown() {
        move(bo, "Newcomer", "PT");

        assertThat(organisationOf(bo).name()).isEqualTo("Newcomer");
        assertThat(organisationOf(bo).country()).isEqualTo("PT");
        assertThat(organisationOf(bo).networkId()).isEqualTo(event.networkId());
        assertThat(colleaguesOf(bo)).isEmpty();
    }

    @Test
    void sharesWhatIsStatedWithAllColleagues() {
        move(bo, "ada Ltd", "IE");

        database.run(beans ->
                own(beans).change(bo, new OwnOrganisation.Stated("Quay 1", "T12", "Cork", "https://ada.example")));

        assertThat(organisationOf(ada).website()).isEqualTo("https://ada.example");
        assertThat(organisationOf(ada).facts().street()).isEqualTo("Quay 1");
        assertThat(organisationOf(ada).name()).isEqualTo("ada Ltd");
    }

    @Test
    void doesNotMixOrganisationsOfTwoNetworks() {
        SampleEvent other = SampleEvent.in(database);
        long foreign = other.approved("ada");

        move(foreign, "bo Ltd", "IE");

        assertThat(organisationOf(foreign).id()).isNotEqualTo(organisationOf(bo).id());
    }

    private void move(long participant, String name, String country) {
        database.run(beans -> own(beans).moveTo(participant, name, country, ""));
    }

    private Organisation organisationOf(long participant) {
        return database.call(
                beans -> beans.get(Participants.class).get(participant).organisation());
    }

    private List<Long> colleaguesOf(long participant) {
        return database.call(beans -> own(beans).colleagues(participant).stream()
                .map(other -> other.participant().id())
                .toList());
    }

    private static OwnOrganisation own(Beans beans) {
        return beans.get(OwnOrganisation.class);
    }
}
