package eu.visavis.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Participants;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class RemarksDbTest {
    private final Database database;
    private final SampleEvent event;
    private final long me;
    private final long other;

    RemarksDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.me = event.approved("me");
        this.other = event.approved("other");
    }

    @Test
    void keepsBookmarkNoteAndPlaceApart() {
        database.run(beans -> {
            Remarks remarks = beans.get(Remarks.class);
            remarks.bookmark(event.id(), me, other);
            remarks.write(event.id(), me, other, "Ask for samples");
            remarks.place(event.id(), me, List.of(other));
        });
        assertThat(marks(me)).containsExactly(Map.entry(other, new OwnMark(true, "Ask for samples", 1)));

        database.run(beans -> beans.get(Remarks.class).removeBookmark(event.id(), me, other));
        database.run(beans -> beans.get(Remarks.class).unplace(other, me));

        assertThat(marks(me)).containsExactly(Map.entry(other, new OwnMark(false, "Ask for samples", 0)));
    }

    @Test
    void showsNothingToTheOtherSide() {
        database.run(beans -> beans.get(Remarks.class).write(event.id(), me, other, "Talks a lot"));

        assertThat(marks(other)).isEmpty();
        Map<Long, Relation> relations =
                database.call(beans -> beans.get(Relations.class).of(event.id(), other));
        assertThat(relations).isEmpty();
        assertThat(notes(other)).isEmpty();
    }

    @Test
    void findsNotesByTheCodeOfTheOther() {
        database.run(beans -> {
            beans.get(Remarks.class).write(event.id(), me, other, "Ask for samples");
            beans.get(Remarks.class)
                    .bookmark(event.id(), me, event.add(beans, "third").id());
        });

        PublicCode code = database.call(
                beans -> beans.get(Participants.class).get(other).participant().code());
        assertThat(notes(me)).isEqualTo(Map.of(code, "Ask for samples"));
    }

    private Map<PublicCode, String> notes(long participant) {
        return database.call(beans -> beans.get(Remarks.class).notes(event.id(), participant));
    }

    private Map<Long, OwnMark> marks(long participant) {
        return database.call(beans -> beans.get(Remarks.class).of(event.id(), participant));
    }
}
