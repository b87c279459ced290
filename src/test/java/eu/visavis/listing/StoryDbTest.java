package eu.visavis.listing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class StoryDbTest {
    private final ListingFixtures market;

    StoryDbTest(Database database) {
        this.market = ListingFixtures.in(database);
    }

    @Test
    void isPublicOnceBothAgreeAndAModeratorHasReadIt() {
        PublicCode interest = came(market.gift("desks", 9), 3, Interest.Result.DELIVERED);

        assertThat(tell(market.reader, interest, "They stand well.")).isTrue();
        assertThat(published()).isEmpty();
        assertThat(publish(interest)).isFalse(); // the other side has not agreed
        assertThat(agree(market.reader, interest, version(interest))).isFalse(); // nobody agrees with themselves
        assertThat(agree(market.author, interest, version(interest))).isTrue();
        assertThat(published()).isEmpty();
        assertThat(publish(interest)).isTrue();

        assertThat(published()).containsExactly("They stand well.");
        assertThat(market.mailsTo("author")).contains("May this be told? desks");
    }

    @Test
    void goesAtOnceWhenOneSideTakesTheConsentBack() {
        PublicCode interest = publicStory("A joint product.");
        assertThat(published()).containsExactly("A joint product.");

        assertThat(market.<Boolean>call(beans -> beans.get(Stories.class).withdraw(market.author, interest)))
                .isTrue();

        assertThat(published()).isEmpty();
    }

    @Test
    void isNotPublicAnyMoreWhenItIsToldAnew() {
        PublicCode interest = publicStory("A joint product.");

        assertThat(tell(market.reader, interest, "Another text.")).isTrue();

        assertThat(published()).isEmpty();
    }

    @Test
    void goesWhenItCameToSomethingElse() {
        PublicCode interest = publicStory("A joint product.");

        market.call(beans -> beans.get(InterestDesk.class).end(market.author, interest, Interest.Result.NO_CONTACT));

        assertThat(published()).isEmpty();
    }

    @Test
    void isAgreedToAndPublishedAsItWasRead() {
        PublicCode interest = came(market.offer("pumps"), 0, Interest.Result.COOPERATION);
        tell(market.author, interest, "One text.");

        assertThat(agree(market.reader, interest, version(interest).minusSeconds(1)))
                .isFalse();
    }

    @Test
    void tellsOfWhatCameOfItOnly() {
        PublicCode talking = came(market.offer("pumps"), 0, Interest.Result.TALKING);
        PublicCode gift = came(market.gift("desks", 9), 1, Interest.Result.DELIVERED);

        assertThat(tell(market.reader, talking, "x")).isFalse();
        assertThat(tell(market.author, gift, "I am generous.")).isFalse(); // whoever took it gives thanks
        assertThat(tell(market.personOf(market.event.approved("third")), gift, "x"))
                .isFalse();
    }

    private PublicCode publicStory(String text) {
        PublicCode interest = came(market.offer("pumps"), 0, Interest.Result.COOPERATION);
        tell(market.reader, interest, text);
        agree(market.author, interest, version(interest));
        publish(interest);
        return interest;
    }

    /** An interest that was accepted and came to something. */
    private PublicCode came(ListingFacts facts, int quantity, Interest.Result result) {
        PublicCode code = market.published(facts);
        market.call(beans -> beans.get(InterestDesk.class)
                .express(market.network(), code, market.reader, "School", quantity, "May we?"));
        return market.call(beans -> {
            PublicCode interest = beans.get(Interests.class)
                    .between(market.listing(beans, code).id(), market.reader)
                    .orElseThrow()
                    .code();
            InterestDesk desk = beans.get(InterestDesk.class);
            assertThat(desk.accept(market.author, interest)).isEqualTo(InterestDesk.Outcome.DONE);
            assertThat(desk.end(market.reader, interest, result)).isEqualTo(InterestDesk.Outcome.DONE);
            return interest;
        });
    }

    private boolean tell(long person, PublicCode interest, String text) {
        return market.call(beans -> beans.get(Stories.class).tell(person, interest, "en", text));
    }

    private boolean agree(long person, PublicCode interest, Instant version) {
        return market.call(beans -> beans.get(Stories.class).agree(person, interest, version));
    }

    private boolean publish(PublicCode interest) {
        Story story = story(interest);
        return market.call(
                beans -> beans.get(Stories.class).publish(market.network(), story.code(), story.writtenAt()));
    }

    private Instant version(PublicCode interest) {
        return story(interest).writtenAt();
    }

    private Story story(PublicCode interest) {
        return market.call(beans -> beans.get(Stories.class)
                .of(beans.get(Interests.class)
                        .find(market.reader, interest)
                        .orElseThrow()
                        .interest())
                .orElseThrow());
    }

    private List<String> published() {
        return market.call(beans -> beans.get(Stories.class).published(market.network()).stream()
                .map(story -> story.words().body())
                .toList());
    }
}
