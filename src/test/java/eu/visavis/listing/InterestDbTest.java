package eu.visavis.listing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class InterestDbTest {
    private final Database database;
    private final ListingFixtures market;

    InterestDbTest(Database database) {
        this.database = database;
        this.market = ListingFixtures.in(database);
    }

    @Test
    void tellsTheAuthorWhoIsInterestedAndNotHowToReachThem() {
        PublicCode code = market.published(market.offer("pumps"));

        InterestDesk.Outcome outcome = express(code, market.reader, 0);

        assertThat(outcome).isEqualTo(InterestDesk.Outcome.DONE);
        assertThat(bodyTo("author")).contains("School", "May we?").doesNotContain(market.event.addressOf("reader"));
        List<InterestMessage> messages = market.call(beans -> {
            Interests interests = beans.get(Interests.class);
            return interests.messages(interests.of(market.author).get(0).interest());
        });
        assertThat(messages).extracting(InterestMessage::body).containsExactly("May we?");
    }

    @Test
    void exchangesAddressesOnceTheAuthorAgrees() {
        PublicCode interest = expressed(market.published(market.offer("pumps")), market.reader, 0);

        assertThat(does(desk -> desk.accept(market.reader, interest)))
                .isEqualTo(InterestDesk.Outcome.TOO_LATE); // only the author answers
        assertThat(does(desk -> desk.accept(market.author, interest))).isEqualTo(InterestDesk.Outcome.DONE);

        assertThat(bodyTo("author")).contains(market.event.addressOf("reader"));
        assertThat(bodyTo("reader")).contains(market.event.addressOf("author"));
    }

    @Test
    void findsNothingUnreviewed() {
        PublicCode waiting = market.submitted(market.offer("pumps"));

        boolean found = market.call(beans -> desk(beans)
                .express(market.network(), waiting, market.reader, "School", 0, "May we?")
                .isPresent());

        assertThat(found).isFalse();
        boolean reported = market.call(
                beans -> beans.get(ListingReports.class).report(market.network(), waiting, market.reader, "rude"));
        assertThat(reported).isFalse();
    }

    @Test
    void letsNobodyElseReadOrWrite() {
        PublicCode interest = expressed(market.published(market.offer("pumps")), market.reader, 0);
        long third = market.personOf(market.event.approved("third"));

        boolean found = market.call(
                beans -> beans.get(Interests.class).find(third, interest).isPresent());
        assertThat(found).isFalse();
        assertThat(does(desk -> desk.write(third, interest, "me too"))).isEqualTo(InterestDesk.Outcome.TOO_LATE);
        assertThat(does(desk -> desk.report(third, interest, "rude"))).isEqualTo(InterestDesk.Outcome.TOO_LATE);
    }

    @Test
    void showsOfficesTheirOwnAuthorsOnly() {
        expressed(market.published(market.offer("pumps")), market.reader, 0);
        ListingFixtures other = ListingFixtures.in(database);

        int all = market.call(beans -> beans.get(Interests.class)
                .ofNetwork(market.network(), OptionalLong.empty())
                .size());
        int foreignOffice = market.call(beans -> beans.get(Interests.class)
                .ofNetwork(market.network(), OptionalLong.of(-1))
                .size());
        int otherNetwork = market.call(beans -> beans.get(Interests.class)
                .ofNetwork(other.network(), OptionalLong.empty())
                .size());

        assertThat(List.of(all, foreignOffice, otherNetwork)).containsExactly(1, 0, 0);
    }

    @Test
    void sharesAGiftOutUntilItIsUsedUp() {
        PublicCode code = market.published(market.gift("desks", 40));
        PublicCode first = expressed(code, market.reader, 15);
        long second = market.personOf(market.event.approved("second"));
        long third = market.personOf(market.event.approved("third"));

        assertThat(express(code, second, 26)).isEqualTo(InterestDesk.Outcome.TOO_MUCH);
        assertThat(express(code, second, 25)).isEqualTo(InterestDesk.Outcome.DONE);
        assertThat(express(code, third, 1)).isEqualTo(InterestDesk.Outcome.TOO_MUCH);
        assertThat(express(code, third, 0)).isEqualTo(InterestDesk.Outcome.TOO_MUCH);

        market.call(beans -> desk(beans).decline(market.author, first));

        assertThat(express(code, third, 15)).isEqualTo(InterestDesk.Outcome.DONE);
    }

    @Test
    void givesNoMoreAwayThanThereIsWhenTwoClaimAtOnce() {
        PublicCode code = market.published(market.gift("desks", 40));
        long second = market.personOf(market.event.approved("second"));

        List<InterestDesk.Outcome> outcomes =
                Race.between(() -> express(code, market.reader, 30), () -> express(code, second, 30));

        assertThat(outcomes).containsExactlyInAnyOrder(InterestDesk.Outcome.DONE, InterestDesk.Outcome.TOO_MUCH);
    }

    @Test
    void asksOnceUntilItIsTakenBack() {
        PublicCode code = market.published(market.offer("pumps"));
        PublicCode interest = expressed(code, market.reader, 0);

        assertThat(express(code, market.reader, 0)).isEqualTo(InterestDesk.Outcome.BEFORE);
        assertThat(express(code, market.author, 0)).isEqualTo(InterestDesk.Outcome.OWN);

        market.call(beans -> desk(beans).withdraw(market.reader, interest));

        assertThat(express(code, market.reader, 0)).isEqualTo(InterestDesk.Outcome.DONE);
    }

    @Test
    void endsMessagesForWhoeverIsBlocked() {
        PublicCode interest = expressed(market.published(market.offer("pumps")), market.reader, 0);
        PublicCode another = market.published(market.offer("valves"));

        market.call(beans -> desk(beans).block(market.author, interest));

        assertThat(does(desk -> desk.write(market.reader, interest, "please")))
                .isEqualTo(InterestDesk.Outcome.TOO_LATE);
        assertThat(express(another, market.reader, 0)).isEqualTo(InterestDesk.Outcome.APART);
    }

    @Test
    void remindsTheAuthorOnceWhenAnAnswerIsDue() {
        expressed(market.published(market.offer("pumps")), market.reader, 0);
        Database late = database.after(Duration.ofDays(10));

        late.run(beans -> beans.get(ListingReminding.class).remind());
        late.run(beans -> beans.get(ListingReminding.class).remind());

        assertThat(market.mailsTo("author"))
                .containsExactly("Public: pumps", "Interest in: pumps", "Answer due: pumps");
    }

    @Test
    void recordsWhatCameOfItOnceBothAgree() {
        PublicCode interest = expressed(market.published(market.offer("pumps")), market.reader, 0);
        assertThat(does(desk -> desk.end(market.reader, interest, Interest.Result.DELIVERED)))
                .isEqualTo(InterestDesk.Outcome.TOO_LATE);
        market.call(beans -> desk(beans).accept(market.author, interest));

        market.call(beans -> desk(beans).end(market.reader, interest, Interest.Result.DELIVERED));

        Interest.Result result = market.call(beans -> beans.get(Interests.class)
                .find(market.author, interest)
                .orElseThrow()
                .interest()
                .result());
        assertThat(result).isEqualTo(Interest.Result.DELIVERED);
    }

    @Test
    void showsReportsToModeratorsOfTheNetworkUntilOneHasLooked() {
        PublicCode code = market.published(market.offer("pumps"));
        market.call(beans -> beans.get(ListingReports.class).report(market.network(), code, market.reader, "rude"));
        ListingFixtures other = ListingFixtures.in(database);
        PublicCode report = reports(market.network()).get(0).report().code();

        boolean foreign = market.call(beans -> beans.get(ListingReports.class).close(other.network(), report));
        assertThat(foreign).isFalse();
        assertThat(reports(other.network())).isEmpty();
        assertThat(reports(market.network())).hasSize(1);

        market.call(beans -> beans.get(ListingReports.class).close(market.network(), report));

        assertThat(reports(market.network())).isEmpty();
    }

    private List<ListingReports.Open> reports(long network) {
        return market.call(beans -> beans.get(ListingReports.class).open(network));
    }

    private InterestDesk.Outcome express(PublicCode code, long person, int quantity) {
        return market.call(beans -> desk(beans)
                .express(market.network(), code, person, "School", quantity, "May we?")
                .orElseThrow());
    }

    private PublicCode expressed(PublicCode code, long person, int quantity) {
        assertThat(express(code, person, quantity)).isEqualTo(InterestDesk.Outcome.DONE);
        return market.call(
                beans -> beans.get(Interests.class).of(person).get(0).interest().code());
    }

    /** The newest mail to somebody. */
    private String bodyTo(String name) {
        return market.call(beans -> beans.entities()
                .createQuery("select m.body from Mail m where m.recipient = :to order by m.id desc", String.class)
                .setParameter("to", market.event.addressOf(name))
                .setMaxResults(1)
                .getSingleResult());
    }

    private InterestDesk.Outcome does(Function<InterestDesk, InterestDesk.Outcome> deed) {
        return market.call(beans -> deed.apply(desk(beans)));
    }

    private static InterestDesk desk(Beans beans) {
        return beans.get(InterestDesk.class);
    }
}
