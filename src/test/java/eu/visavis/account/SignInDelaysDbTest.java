package eu.visavis.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SignInDelaysDbTest {
    private static final String ADDRESS = "192.0.2.7";

    private final Database database;
    private final String account = PublicCode.random() + "@example.eu";
    private final long person;

    SignInDelaysDbTest(Database database) {
        this.database = database;
        this.person = database.call(beans -> beans.get(Persons.class)
                .add(new Person(account, "Jana", "Nováková", Language.EN, List.of(), Database.NOW))
                .id());
    }

    @Test
    void doublesTheWaitOfAnAddressWithEachFailureUpToAQuarterOfAnHour() {
        Duration passed = Duration.ZERO;
        for (int i = 0; i < SignInDelays.FREE_OF_ADDRESS; i++) {
            assertThat(admit(database, ADDRESS)).isZero();
        }
        for (int seconds = 1; seconds <= 512; seconds *= 2) {
            assertThat(admit(database.after(passed), ADDRESS)).isZero();
            assertThat(admit(database.after(passed), ADDRESS)).hasSeconds(seconds);
            passed = passed.plusSeconds(seconds);
        }
        admit(database.after(passed), ADDRESS);
        assertThat(admit(database.after(passed), ADDRESS)).isEqualTo(SignInDelay.LONGEST);
    }

    @Test
    void doesNotWaitLongerBecauseSomebodyTriesMeanwhile() {
        fail(SignInDelays.FREE_OF_ADDRESS + 3);

        Duration first = admit(database, ADDRESS);
        for (int i = 0; i < 50; i++) {
            admit(database, ADDRESS);
        }

        assertThat(admit(database, ADDRESS)).isEqualTo(first);
    }

    @Test
    void doesNotSlowDownOtherAddressesUntilManyHaveFailed() {
        fail(SignInDelays.FREE_OF_ADDRESS + 1);
        assertThat(admit(database, "198.51.100.1")).isZero();

        for (int i = 0; i < SignInDelays.FREE_OF_ACCOUNT; i++) {
            admit(database, "203.0.113." + i);
        }

        assertThat(admit(database, "198.51.100.2")).isPositive();
    }

    @Test
    void neverSlowsDownABrowserInWhichTheOwnerWasBefore() {
        String device = "device of " + account;
        database.run(beans -> beans.get(KnownDevices.class).remember(person, device));
        fail(1000);

        assertThat(admit(database, "198.51.100.3")).isPositive();
        assertThat(admit(database, new Origin(Browser.OTHER, ADDRESS, device))).isZero();
        assertThat(admit(database, new Origin(Browser.OTHER, ADDRESS, "another device")))
                .isPositive();
    }

    @Test
    void slowsDownAKnownBrowserForItsOwnFailuresOnly() {
        String device = "device of " + account;
        database.run(beans -> beans.get(KnownDevices.class).remember(person, device));
        Origin known = new Origin(Browser.OTHER, ADDRESS, device);
        for (int i = 0; i <= SignInDelays.FREE_OF_DEVICE; i++) {
            admit(database, known);
        }

        assertThat(admit(database, known)).hasSeconds(1);
        assertThat(admit(database, ADDRESS)).isZero();
    }

    @Test
    void countsNothingOfAnotherAccount() {
        fail(SignInDelays.FREE_OF_ADDRESS + 1);

        assertThat(database.<Duration>call(beans -> beans.get(SignInDelays.class)
                        .admit("other-" + account, -1, new Origin(Browser.OTHER, ADDRESS, ""))))
                .isZero();
    }

    @Test
    void forgetsFailuresWhenTheOwnerWasThereOrADayHasPassed() {
        fail(SignInDelays.FREE_OF_ADDRESS + 2);
        assertThat(admit(database, ADDRESS)).isPositive();
        database.run(beans ->
                beans.get(SignInDelays.class).succeeded(account, person, new Origin(Browser.OTHER, ADDRESS, "")));
        assertThat(admit(database, ADDRESS)).isZero();

        fail(SignInDelays.FREE_OF_ADDRESS + 2);
        Database dayAfter = database.after(SignInDelay.MEMORY.plusSeconds(1));
        for (int i = 0; i < SignInDelays.FREE_OF_ADDRESS; i++) {
            assertThat(admit(dayAfter, ADDRESS)).isZero();
        }
    }

    @Test
    void takesBackATryThatNobodyLookedAt() {
        Origin origin = new Origin(Browser.OTHER, ADDRESS, "");
        for (int i = 0; i < 50; i++) {
            assertThat(admit(database, origin)).isZero();
            database.run(beans -> beans.get(SignInDelays.class).takeBack(account, person, origin));
        }
    }

    @Test
    void letsNoMoreThroughWhoTryAtTheSameMoment() {
        fail(SignInDelays.FREE_OF_ADDRESS);
        Callable<Boolean> racer = () -> admit(database, ADDRESS).isZero();

        assertThat(Race.between(racer, racer, racer, racer, racer, racer)).containsOnlyOnce(true);
    }

    @Test
    void countsEachOfThoseWhoTryAtTheSameMomentForTheFirstTime() {
        Callable<Boolean> racer = () -> admit(database, ADDRESS).isZero();
        @SuppressWarnings("unchecked")
        Callable<Boolean>[] racers = Collections.nCopies(8, racer).toArray(Callable[]::new);

        assertThat(Collections.frequency(Race.between(racers), true)).isEqualTo(SignInDelays.FREE_OF_ADDRESS + 1);
    }

    @Test
    void storesNeitherAccountNorAddress() {
        fail(1);

        assertThat(database.<List<String>>call(beans -> beans.entities()
                        .createQuery("select d.keyHash from SignInDelay d", String.class)
                        .getResultList()))
                .isNotEmpty()
                .allMatch(key -> key.matches("[0-9a-f]{64}"));
    }

    /** Tries from one address, each as soon as it is possible. */
    private void fail(int times) {
        Origin origin = new Origin(Browser.OTHER, ADDRESS, "");
        for (int i = 0; i < Math.min(times, 40); i++) {
            admit(database, i < SignInDelays.FREE_OF_ADDRESS + 5 ? origin : new Origin(Browser.OTHER, "from " + i, ""));
        }
    }

    private Duration admit(Database at, String address) {
        return admit(at, new Origin(Browser.OTHER, address, ""));
    }

    private Duration admit(Database at, Origin origin) {
        return at.call(beans -> beans.get(SignInDelays.class).admit(account, person, origin));
    }
}
