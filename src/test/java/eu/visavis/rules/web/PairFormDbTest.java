package eu.visavis.rules.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.registration.Attendance;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.rules.PairFacts;
import eu.visavis.rules.StandIns;
import eu.visavis.rules.WishedPair;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With slots, tables and people of a real event. */
@OnBothDatabases
class PairFormDbTest {
    private final Database database;
    private final SampleEvent event;
    private final long ada;
    private final long bob;
    private final long cem;
    private final long dan;
    private final long gil;
    private final long hal;
    private final Map<String, List<String>> typed = new HashMap<>();
    private final Map<WishedPair, PairFacts> stated = new HashMap<>();

    PairFormDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.ada = event.approved("ada");
        this.bob = event.approved("bob");
        this.cem = event.approved("cem");
        this.dan = event.approved("dan");
        this.gil = event.approved("gil");
        this.hal = event.approved("hal");
    }

    @Test
    void readsBackWhatItShows() {
        colleagues(bob, gil, hal);
        PairFacts facts = new PairFacts(
                true,
                OptionalLong.of(event.slots().get(2)),
                OptionalLong.of(event.tables().get(1)),
                20,
                Optional.of(WishedPair.of(bob, cem)),
                Set.of(cem, dan),
                Optional.of(new StandIns(bob, Set.of(gil, hal))));
        withForm((form, person) -> {
            assertThat(form.read(form.of(facts), person, person)).contains(facts);
            assertThat(form.read(form.of(PairFacts.NONE), person, person)).contains(PairFacts.NONE);
        });
    }

    @Test
    void takesAMeetingWithATimeForMandatory() {
        type("slot", String.valueOf(event.slots().get(2)));

        withForm((form, person) -> assertThat(form.read(Form.filled(typed), person, person))
                .hasValueSatisfying(facts -> assertThat(facts.mandatory()).isTrue()));
    }

    @Test
    void refusesWhatThereIsNot() {
        type("slot", "1");
        type("table", "3");
        type("minutes", "241");

        assertWrong("slot", "table", "minutes");
    }

    @Test
    void refusesMeetingsThatAreLongerThanAnySlot() {
        type("minutes", "21");

        assertWrong("minutes");
    }

    @Test
    void refusesATimeAtWhichSomebodyIsNotThere() {
        type("slot", String.valueOf(event.slots().get(2)));
        database.run(beans -> {
            Participant person = beans.get(Participants.class).get(ada).participant();
            person.change(person.organisationId(), new Attendance("", "", false, List.of()));
        });

        assertWrong("slot");
    }

    @Test
    void offersTheMeetingsOfTheTwoToComeAfter() {
        withForm((form, person) -> assertThat(others().choices())
                .extracting(Choice::label)
                .containsExactly(name("ada") + " – " + name("cem"), name("bob") + " – " + name("cem")));
    }

    @Test
    void refusesToComeAfterTheMeetingOfOthers() {
        type("after", code(cem) + "-" + code(dan));

        assertWrong("after");
    }

    @Test
    void findsThoseWhoJoinByNameOrAddress() {
        type("joinsToo", " " + event.addressOf("cem").toUpperCase(Locale.ROOT) + " ;" + nameOf(dan) + ";");

        withForm((form, person) -> assertThat(form.read(Form.filled(typed), person, person))
                .hasValueSatisfying(facts -> assertThat(facts.joining()).containsExactlyInAnyOrder(cem, dan)));
    }

    @Test
    void refusesWhoIsUnknownAndTheTwoThemselves() {
        type("joinsToo", "Nobody");
        assertWrong("joinsToo");

        type("joinsToo", event.addressOf("ada"));
        assertWrong("joinsToo");
    }

    @Test
    void refusesMorePeopleThanCanJoin() {
        type("joinsToo", addresses("cem", "dan", "gil", "hal"));

        assertWrong("joins");
    }

    @Test
    void offersColleaguesToComeInsteadOfEither() {
        colleagues(ada, cem);
        colleagues(bob, gil);

        withForm((form, person) -> assertThat(standIns().choices())
                .extracting(Choice::value, Choice::hint)
                .containsExactly(
                        tuple(code(cem), "instead of " + nameOf(ada)), tuple(code(gil), "instead of " + nameOf(bob))));
    }

    @Test
    void refusesPeopleInsteadOfBoth() {
        colleagues(ada, cem);
        colleagues(bob, gil);
        typed.put("instead", List.of(code(cem), code(gil)));

        assertWrong("instead");
    }

    @Test
    void refusesSomebodyWhoWouldJoinAndComeInstead() {
        colleagues(bob, gil);
        type("instead", code(gil));
        type("joins", code(gil));

        assertWrong("instead");
    }

    /** Ada meets Cem or Gil already. */
    @Test
    void refusesAMeetingThatIsOneOfSeveralElsewhere() {
        colleagues(bob, gil);
        stated.put(WishedPair.of(ada, cem), PairFacts.NONE.orWith(new StandIns(cem, Set.of(gil))));
        type("instead", code(gil));

        assertWrong("instead");
    }

    private void colleagues(long one, Long... others) {
        database.run(beans -> {
            Participants participants = beans.get(Participants.class);
            long organisation = participants.get(one).organisation().id();
            for (long other : others) {
                Participant person = participants.get(other).participant();
                person.change(organisation, person.attendance());
            }
        });
    }

    private String addresses(String... names) {
        return Stream.of(names).map(event::addressOf).collect(Collectors.joining(";"));
    }

    private String nameOf(long id) {
        return people().get(id).person().name();
    }

    private void type(String field, String value) {
        typed.put(field, List.of(value));
    }

    private void assertWrong(String... fields) {
        withForm((pairForm, person) -> {
            Form form = Form.filled(typed);
            assertThat(pairForm.read(form, person, person)).isEmpty();
            assertThat(form.problems()).containsOnlyKeys(fields);
        });
    }

    private void withForm(BiConsumer<PairForm, Participant> look) {
        database.run((Beans beans) -> {
            Events events = beans.get(Events.class);
            look.accept(
                    new PairForm(events.slots(event.id()), events.tables(event.id()), others(), company(), standIns()),
                    beans.get(Participants.class).get(ada).participant());
        });
    }

    /** Ada meets Bob, Bob meets Cem, Ada meets Cem, Cem meets Dan. */
    private OtherMeetings others() {
        List<WishedPair> wished = List.of(
                WishedPair.of(ada, bob), WishedPair.of(bob, cem), WishedPair.of(ada, cem), WishedPair.of(cem, dan));
        return new OtherMeetings(WishedPair.of(ada, bob), wished, Optional.empty(), people(), Formats.in(Language.EN));
    }

    private MeetingCompany company() {
        return new MeetingCompany(WishedPair.of(ada, bob), people(), Formats.in(Language.EN));
    }

    private StandInChoice standIns() {
        return new StandInChoice(WishedPair.of(ada, bob), people(), company(), stated, Messages.in(Language.EN));
    }

    private Map<Long, Registration> people() {
        return database.call(beans -> beans.get(Participants.class).byId(List.of(ada, bob, cem, dan, gil, hal)));
    }

    private String code(long id) {
        return people().get(id).participant().code().value();
    }

    private String name(String first) {
        Registration one = people().values().stream()
                .filter(person -> person.person().name().startsWith(first))
                .findFirst()
                .orElseThrow();
        return one.person().name() + ", " + one.organisationName();
    }
}
