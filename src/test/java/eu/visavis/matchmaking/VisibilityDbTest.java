package eu.visavis.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.registration.Consent;
import eu.visavis.registration.Consents;
import eu.visavis.registration.Participants;
import eu.visavis.registration.PublicProfiles;
import eu.visavis.registration.Visibility;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sees whom, on every way by which participants read about each other. */
@OnBothDatabases
class VisibilityDbTest {
    private final Database database;

    VisibilityDbTest(Database database) {
        this.database = database;
    }

    /** Somebody who chose a step, and a reader who stands to them as a request says. */
    private final class Two {
        private final SampleEvent event = SampleEvent.in(database);
        private final long shown = event.approved("shown");
        private final long reader = event.approved("reader");

        Two choosing(Visibility step) {
            database.run(beans -> beans.get(Consents.class).show(shown, step, Language.EN));
            return this;
        }

        Two request(long from, long to, MeetingRequest.Status status) {
            database.run(beans ->
                    beans.get(MeetingRequests.class).add(event.id(), from, to, MeetingRequest.Wish.WANT, "", status));
            return this;
        }

        Ranking ranking(Beans beans) {
            return beans.get(Suggestions.class).rank(event.id(), reader, Language.EN);
        }

        boolean isSeen() {
            return database.call(beans -> {
                Ranking ranking = ranking(beans);
                boolean found = ranking.find(shown).isPresent();
                assertThat(ranking.find(beans.get(Participants.class)
                                        .get(shown)
                                        .participant()
                                        .code())
                                .isPresent())
                        .as("the profile")
                        .isEqualTo(found);
                assertThat(ids(ranking.everyone()).contains(shown))
                        .as("the list")
                        .isEqualTo(found);
                assertThat(ids(ranking.search("shown")).contains(shown))
                        .as("the search")
                        .isEqualTo(found);
                return found;
            });
        }

        boolean hasRow() {
            return database.call(beans -> ranking(beans).party(shown).isPresent());
        }

        boolean isPublic() {
            return database.call(beans -> beans.get(OpenProfiles.class).of(event.id()).stream()
                    .map(PublicProfiles.Shown::organisation)
                    .anyMatch("shown Ltd"::equals));
        }

        String email() {
            return database.call(beans -> beans.get(Contacts.class)
                    .email(
                            shown,
                            beans.get(Relations.class).of(event.id(), reader).getOrDefault(shown, Relation.NONE)));
        }

        private List<Long> ids(List<Suggestion> all) {
            return all.stream().map(other -> other.who().id()).toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"NOBODY, false, false", "MATCHED, false, false", "PARTICIPANTS, true, false", "PUBLIC, true, true"})
    void isShownToStrangersByTheStepChosen(Visibility step, boolean seen, boolean open) {
        Two two = new Two().choosing(step);

        assertThat(two.isSeen()).isEqualTo(seen);
        assertThat(two.isPublic()).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"NOBODY, false", "MATCHED, true", "PARTICIPANTS, true", "PUBLIC, true"})
    void isShownToWhoAgreedToMeetByTheStepChosen(Visibility step, boolean seen) {
        Two two = new Two().choosing(step);
        two.request(two.reader, two.shown, MeetingRequest.Status.ACCEPTED);

        assertThat(two.isSeen()).isEqualTo(seen);
        assertThat(two.hasRow()).isTrue();
    }

    @Test
    void staysHiddenFromWhoAskedAndHasNoAnswer() {
        Two two = new Two().choosing(Visibility.MATCHED);
        two.request(two.reader, two.shown, MeetingRequest.Status.PENDING);

        assertThat(two.isSeen()).isFalse();
    }

    @Test
    void isShownToWhomItAsks() {
        Two two = new Two().choosing(Visibility.MATCHED);
        two.request(two.shown, two.reader, MeetingRequest.Status.PENDING);

        assertThat(two.isSeen()).isTrue();
    }

    @Test
    void isHiddenAgainOnceTheMeetingIsTakenBack() {
        Two two = new Two().choosing(Visibility.MATCHED);
        two.request(two.reader, two.shown, MeetingRequest.Status.DECLINED);

        assertThat(two.isSeen()).isFalse();
    }

    @Test
    void followsAChangeAtOnce() {
        Two two = new Two().choosing(Visibility.PUBLIC);
        assertThat(two.isPublic()).isTrue();

        two.choosing(Visibility.NOBODY);

        assertThat(two.isSeen()).isFalse();
        assertThat(two.isPublic()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = MeetingRequest.Status.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
    void tellsTheAddressToNobodyWhoHasNotAgreed(MeetingRequest.Status status) {
        Two two = new Two();
        consent(two);
        two.request(two.reader, two.shown, status);

        assertThat(two.email()).isEmpty();
    }

    @Test
    void tellsTheAddressToWhoAgreedIfItsOwnerConsents() {
        Two two = new Two();
        two.request(two.reader, two.shown, MeetingRequest.Status.ACCEPTED);
        assertThat(two.email()).as("without consent").isEmpty();

        consent(two);
        assertThat(two.email()).isEqualTo(two.event.addressOf("shown"));

        database.run(beans -> beans.get(Consents.class).withdraw(two.shown, Consent.Kind.CONTACT));
        assertThat(two.email()).as("withdrawn").isEmpty();
    }

    @Test
    void notesWithdrawnConsentsOneByOne() {
        Two two = new Two().choosing(Visibility.PUBLIC);
        consent(two);
        long person = database.call(
                beans -> beans.get(Participants.class).get(two.shown).person().id());
        Consent open = database.call(beans -> beans.get(Consents.class).ofPerson(person).stream()
                .filter(consent -> consent.kind() == Consent.Kind.PUBLIC)
                .findFirst()
                .orElseThrow());

        database.run(beans -> beans.get(Consents.class).withdraw(person, open.code()));

        assertThat(two.isPublic()).isFalse();
        assertThat(two.isSeen()).isTrue();
        assertThat(database.<Boolean>call(beans -> beans.get(Consents.class).holds(two.shown, Consent.Kind.CONTACT)))
                .isTrue();
        assertThat(database.<List<Consent>>call(
                        beans -> beans.get(Consents.class).ofPerson(person)))
                .filteredOn(consent -> consent.withdrawnAt().isPresent())
                .extracting(Consent::kind, Consent::wording, Consent::language)
                .containsExactly(Tuple.tuple(Consent.Kind.PUBLIC, 1, Language.EN));
    }

    @Test
    void leavesTheConsentsOfOthersAlone() {
        Two two = new Two();
        consent(two);
        long reader = database.call(
                beans -> beans.get(Participants.class).get(two.reader).person().id());
        long person = database.call(
                beans -> beans.get(Participants.class).get(two.shown).person().id());
        Consent foreign = database.call(
                beans -> beans.get(Consents.class).ofPerson(person).get(0));

        database.run(beans -> beans.get(Consents.class).withdraw(reader, foreign.code()));

        assertThat(database.<Boolean>call(beans -> beans.get(Consents.class).holds(two.shown, Consent.Kind.CONTACT)))
                .isTrue();
    }

    private void consent(Two two) {
        database.run(beans -> beans.get(Consents.class).give(two.shown, Consent.Kind.CONTACT, Language.EN));
    }
}
