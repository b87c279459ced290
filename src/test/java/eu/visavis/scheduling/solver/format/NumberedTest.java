package eu.visavis.scheduling.solver.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.visavis.scheduling.solver.EventTerms;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceInterpreter;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceQuota;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.InstanceWalk;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PersonTerms;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.TableNeed;
import eu.visavis.scheduling.solver.TableTraits;
import eu.visavis.scheduling.solver.WishTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberedTest {
    private static final Instant NINE = Instant.parse("2027-05-19T07:00:00Z");
    private static final Instance INSTANCE = new Instance(
            List.of(slot(70, 9, 0), slot(50, 4, 1)),
            List.of(new InstanceTable(33, 1, Set.of(50L)), new InstanceTable(31, 2)),
            List.of(
                    new InstanceParticipant(900, false, Set.of(70L, 50L), OptionalInt.empty()),
                    new InstanceParticipant(800, false, Set.of(50L), OptionalInt.of(3))),
            List.of(
                    new InstanceWish(5, 900, 800, 4),
                    new InstanceWish(7, 800, 900, 2, true, Optional.of(Set.of(50L)), Set.of(5L))));

    @Test
    void givesEverythingThePositionInItsList() {
        Numbered numbered = Numbered.of(INSTANCE, List.of(new PlacedMeeting(7, 800, 900, 2, 50, OptionalLong.of(31))));

        assertThat(numbered.instance())
                .isEqualTo(new Instance(
                        List.of(slot(0, 0, 0), slot(1, 1, 1)),
                        List.of(new InstanceTable(0, 1, Set.of(1L)), new InstanceTable(1, 2)),
                        List.of(
                                new InstanceParticipant(0, false, Set.of(0L, 1L), OptionalInt.empty()),
                                new InstanceParticipant(1, false, Set.of(1L), OptionalInt.of(3))),
                        List.of(
                                new InstanceWish(0, 0, 1, 4),
                                new InstanceWish(1, 1, 0, 2, true, Optional.of(Set.of(1L)), Set.of(0L)))));
        assertThat(numbered.placed()).containsExactly(new PlacedMeeting(1, 1, 0, 2, 1, OptionalLong.of(1)));
    }

    @Test
    void refusesAMeetingOfAnotherInstance() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Numbered.of(INSTANCE, List.of(new PlacedMeeting(6, 800, 900, 2, 50, OptionalLong.empty()))))
                .withMessageContaining("6");
    }

    /** Whatever the terms name is found again under its new number: a plan made for the one is good for the other. */
    @Test
    void numbersTerms() {
        Instance instance = new Instance(
                INSTANCE.slots(),
                List.of(
                        new InstanceTable(
                                33, 1, Set.of(), new TableTraits(OptionalLong.of(12), Set.of(TableNeed.QUIET))),
                        new InstanceTable(31, 2)),
                List.of(
                        new InstanceParticipant(
                                900,
                                false,
                                Set.of(70L, 50L),
                                OptionalInt.empty(),
                                new PersonTerms(
                                        OptionalLong.of(31),
                                        Set.of(),
                                        Set.of("de"),
                                        OptionalInt.empty(),
                                        List.of(),
                                        0,
                                        Set.of(50L))),
                        new InstanceParticipant(800, false, Set.of(50L), OptionalInt.of(3)),
                        new InstanceParticipant(700, false, Set.of(50L), OptionalInt.empty())),
                List.of(new InstanceWish(
                        5,
                        900,
                        800,
                        4,
                        false,
                        Optional.empty(),
                        Set.of(),
                        new WishTerms(Set.of(700L), OptionalLong.of(88), OptionalLong.of(31), 10))),
                new EventTerms(
                        List.of(new InstanceWalk(12, 99, 5)),
                        List.of(new InstanceInterpreter(6, Set.of("de", "pl"), Set.of(50L))),
                        List.of(new InstanceQuota("across", Set.of(5L), 1, 0))));

        Numbered numbered = Numbered.of(
                instance, List.of(new PlacedMeeting(5, 900, 800, 4, 50, OptionalLong.of(31), OptionalLong.of(6))));

        assertThat(numbered.instance().tables().get(0).traits().areaId()).isEqualTo(OptionalLong.of(0));
        assertThat(numbered.instance().participants().get(0).terms().tableId()).isEqualTo(OptionalLong.of(1));
        assertThat(numbered.instance().participants().get(0).terms().unwantedSlotIds())
                .containsExactly(1L);
        assertThat(numbered.instance().wishes().get(0).terms())
                .isEqualTo(new WishTerms(Set.of(2L), OptionalLong.of(0), OptionalLong.of(1), 10));
        assertThat(numbered.instance().terms())
                .isEqualTo(new EventTerms(
                        List.of(new InstanceWalk(0, 1, 5)),
                        List.of(new InstanceInterpreter(0, Set.of("de", "pl"), Set.of(1L))),
                        List.of(new InstanceQuota("across", Set.of(0L), 1, 0))));
        assertThat(numbered.placed())
                .containsExactly(new PlacedMeeting(0, 0, 1, 4, 1, OptionalLong.of(1), OptionalLong.of(0)));
    }

    private static InstanceSlot slot(long id, long session, int hour) {
        Instant start = NINE.plusSeconds(3600L * hour);
        return new InstanceSlot(id, session, start, start.plusSeconds(1200));
    }
}
