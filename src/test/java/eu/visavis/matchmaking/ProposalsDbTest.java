package eu.visavis.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.matchmaking.Proposals.Proposing;
import eu.visavis.matchmaking.Proposals.State;
import eu.visavis.matchmaking.scoring.Taste;
import eu.visavis.matchmaking.scoring.Weights;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Reach;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ProposalsDbTest {
    private final Database database;
    private final SampleEvent event;
    private final long one;
    private final long other;
    private final long staff;

    ProposalsDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.one = event.approved("one");
        this.other = event.approved("other");
        long third = event.approved("staff");
        this.staff = database.call(
                beans -> beans.get(Participants.class).get(third).person().id());
    }

    @Test
    void bothSidesSeeAProposalFirstWithTheNote() {
        assertThat(propose(Reach.EVERYBODY)).isEqualTo(Proposing.DONE);
        assertThat(propose(Reach.EVERYBODY)).isEqualTo(Proposing.BEFORE);

        for (long side : List.of(one, other)) {
            List<Suggestion> suggested = suggested(side);
            assertThat(suggested).hasSize(1);
            assertThat(suggested.get(0).proposed().orElseThrow().note()).isEqualTo("You both build boats");
            assertThat(suggested.get(0).score()).isEmpty();
        }
        assertThat(states()).containsExactly(State.OPEN);
    }

    @Test
    void tellsStaffWhatBecomesOfIt() {
        propose(Reach.EVERYBODY);
        database.run(beans -> beans.get(Dismissals.class).dismiss(event.id(), other, one, Dismissal.Reason.KNOWN));
        assertThat(states()).containsExactly(State.DISMISSED);
        assertThat(suggested(other)).isEmpty();
        assertThat(suggested(one)).hasSize(1);

        database.run(beans -> beans.get(Dismissals.class).takeBack(other, one));
        database.run(beans -> beans.get(MeetingRequests.class)
                .add(event.id(), one, other, MeetingRequest.Wish.WANT, "", MeetingRequest.Status.ACCEPTED));
        assertThat(states()).containsExactly(State.AGREED);
    }

    @Test
    void officesProposeOnlyThoseOfWhomTheyLookAfterOne() {
        assertThat(propose(new Reach(OptionalLong.of(999)))).isEqualTo(Proposing.IMPOSSIBLE);
    }

    @Test
    void aProposalIsTakenBackOnce() {
        propose(Reach.EVERYBODY);
        var code = database.call(beans -> beans.get(Proposals.class).list(event.id()))
                .get(0)
                .code();

        assertThat(database.<Boolean>call(
                        beans -> beans.get(Proposals.class).takeBack(event.id(), code, Reach.EVERYBODY)))
                .isTrue();
        assertThat(database.<Boolean>call(
                        beans -> beans.get(Proposals.class).takeBack(event.id(), code, Reach.EVERYBODY)))
                .isFalse();
        assertThat(suggested(one)).isEmpty();
    }

    @Test
    void nobodyIsProposedToWhoAlreadyAsked() {
        database.run(beans -> beans.get(MeetingRequests.class)
                .add(event.id(), other, one, MeetingRequest.Wish.WANT, "", MeetingRequest.Status.PENDING));

        assertThat(propose(Reach.EVERYBODY)).isEqualTo(Proposing.ASKED);
    }

    @Test
    void keepsWeightsAndWishes() {
        var weights = new Weights(Map.of(Weights.Part.BORDER, Weights.Level.MUCH));
        database.run(beans -> beans.get(Tastes.class).weigh(event.id(), weights));
        database.run(beans -> beans.get(Tastes.class).wish(event.id(), one, Taste.Border.HOME));

        assertThat(database.<Object>call(beans -> beans.get(Tastes.class).weights(event.id())))
                .isEqualTo(weights);
        assertThat(database.<Object>call(beans -> beans.get(Tastes.class).border(one)))
                .isEqualTo(Taste.Border.HOME);
        assertThat(database.<Object>call(beans -> beans.get(Tastes.class).border(other)))
                .isEqualTo(Taste.Border.ANY);
    }

    private Proposing propose(Reach reach) {
        return database.call(beans ->
                beans.get(Proposals.class).propose(event.id(), one, other, staff, reach, "You both build boats"));
    }

    private List<State> states() {
        return database.call(beans -> beans.get(Proposals.class).list(event.id())).stream()
                .map(Proposals.Listed::state)
                .toList();
    }

    private List<Suggestion> suggested(long participant) {
        return database.call(beans -> beans.get(Suggestions.class)
                .rank(event.id(), participant, Language.EN)
                .suggested());
    }
}
