package eu.visavis.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.Persons;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Partner;
import eu.visavis.network.PartnerFacts;
import eu.visavis.network.Partners;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ResponsibilityDbTest {
    private final Database database;
    private final SampleEvent event;
    private final PublicCode irish;

    ResponsibilityDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.irish = database.call(beans -> beans.get(Partners.class)
                .add(event.networkId(), Partner.Standing.FULL, PartnerFacts.of("Éire", "IE"), Optional.empty())
                .code());
    }

    @Test
    void givesWhoeverRegistersToThePartnerOfTheCountry() {
        apply("IE");
        apply("PT");

        assertThat(officesOf("IE", "PT")).containsExactly(OptionalLong.of(id(irish)), OptionalLong.empty());
    }

    @Test
    void asksForTheRegionWherePartnersDivideACountry() {
        PublicCode saxon = addPartner("Saxony", "DE");
        changeAreas(saxon, "DED");
        PublicCode bavarian = addPartner("Bavaria", "DE");
        changeAreas(bavarian, "DE2");

        List<String> asked = database.call(
                beans -> partners(beans).territories(event.networkId()).regions());
        apply("DE", "DE2");

        assertThat(asked).containsExactly("DE2", "DED");
        assertThat(officesOf("DE")).containsExactly(OptionalLong.of(id(bavarian)));
    }

    @Test
    void showsAnOfficeItsOwnParticipantsOnly() {
        long own = event.approved("own");
        long foreign = event.approved("foreign");
        long nobodys = event.approved("nobodys");
        give(own, Optional.of(irish));
        give(foreign, Optional.of(lead()));
        Reach reach = new Reach(OptionalLong.of(id(irish)));

        database.run(beans -> {
            Participants participants = beans.get(Participants.class);
            assertThat(participants.ofEvent(event.id(), reach))
                    .extracting(one -> one.participant().id())
                    .containsExactly(own);
            assertThat(participants.ofEvent(event.id(), Reach.EVERYBODY)).hasSize(3);
            assertThat(participants.find(event.id(), own, reach)).isPresent();
            for (long other : List.of(foreign, nobodys)) {
                PublicCode code = participants.get(other).participant().code();
                assertThat(participants.find(event.id(), other, reach)).isEmpty();
                assertThat(participants.find(event.id(), code, reach)).isEmpty();
            }
        });
    }

    @Test
    void findsPartnersAnewWhenRegionsChangeHandsAndLeavesChoicesAlone() {
        long found = event.approved("found");
        long chosen = event.approved("chosen");
        give(chosen, Optional.of(lead()));
        PublicCode second = addPartner("Cork Cluster", "PT");
        assertThat(officeOf(found)).hasValue(id(irish));

        changeAreas(irish, "PT");
        changeAreas(second, "IE");

        assertThat(officeOf(found)).hasValue(id(second));
        assertThat(officeOf(chosen)).hasValue(id(lead()));
    }

    @Test
    void leavesItToAPersonWhereTwoPartnersShareACountry() {
        long somebody = event.approved("somebody");

        addPartner("Second of Ireland", "IE");

        assertThat(officeOf(somebody)).isEmpty();
    }

    @Test
    void takesNoPartnerOfAnotherNetwork() {
        long somebody = event.approved("somebody");
        SampleEvent other = SampleEvent.in(database);
        PublicCode foreign = database.call(beans ->
                beans.get(Partners.class).lead(other.networkId()).orElseThrow().code());

        assertThat(give(somebody, Optional.of(foreign))).isFalse();
        assertThat(officeOf(somebody)).isEmpty();
    }

    @Test
    void takesSomebodyOutOfAllHandsAgain() {
        long somebody = event.approved("somebody");
        give(somebody, Optional.of(irish));

        assertThat(give(somebody, Optional.empty())).isTrue();

        assertThat(officeOf(somebody)).isEmpty();
    }

    @Test
    void findsAnotherPartnerForThoseOfOneThatGoes() {
        long somebody = event.approved("somebody");
        give(somebody, Optional.of(irish));

        remove(irish);

        // The lead partner is the only one now.
        assertThat(officeOf(somebody)).hasValue(id(lead()));
    }

    private void apply(String country) {
        apply(country, "");
    }

    private void apply(String country, String region) {
        database.run(beans -> beans.get(RegistrationDesk.class)
                .apply(
                        event.id(),
                        new RegistrationDesk.Application(
                                "Some",
                                "Body",
                                country + "." + event.code() + "@example.eu",
                                Language.EN,
                                List.of("en"),
                                "Org " + country,
                                country,
                                "",
                                new Attendance("", "", false, List.of()),
                                Set.of(),
                                region)));
    }

    private List<OptionalLong> officesOf(String... countries) {
        return database.call(beans -> Arrays.stream(countries)
                .map(country -> beans.get(Persons.class)
                        .findByEmail(country + "." + event.code() + "@example.eu")
                        .orElseThrow())
                .map(person -> beans.get(Participants.class)
                        .ofPerson(event.id(), person.id())
                        .orElseThrow()
                        .office())
                .toList());
    }

    private boolean give(long participant, Optional<PublicCode> partner) {
        return database.call(beans -> beans.get(Responsibility.class)
                .give(
                        event.id(),
                        beans.get(Participants.class)
                                .get(participant)
                                .participant()
                                .code(),
                        partner));
    }

    private OptionalLong officeOf(long participant) {
        return database.call(beans ->
                beans.get(Participants.class).get(participant).participant().office());
    }

    private PublicCode addPartner(String name, String country) {
        return database.call(beans -> partners(beans)
                .add(event.networkId(), Partner.Standing.FULL, PartnerFacts.of(name, country), Optional.empty())
                .code());
    }

    private void changeAreas(PublicCode partner, String area) {
        database.run(beans -> partners(beans)
                .change(
                        event.networkId(),
                        partner,
                        Partner.Standing.FULL,
                        new PartnerFacts("Partner", "IE", "", List.of(area), "", PartnerFacts.Contact.NOBODY),
                        Optional.empty(),
                        false));
    }

    private void remove(PublicCode partner) {
        database.run(beans -> partners(beans).remove(event.networkId(), partner));
    }

    private static Partners partners(Beans beans) {
        return beans.observedBy(Responsibility.class).get(Partners.class);
    }

    private PublicCode lead() {
        return database.call(beans ->
                beans.get(Partners.class).lead(event.networkId()).orElseThrow().code());
    }

    private long id(PublicCode partner) {
        return database.call(beans -> beans.get(Partners.class)
                .find(event.networkId(), partner)
                .orElseThrow()
                .id());
    }
}
