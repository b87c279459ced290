package eu.visavis.scheduling.solver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Small events in which much holds beyond time, number and tables: own tables, needs, areas and ways, languages and
 * interpreters, rests, meetings in a row, unwanted time, people who join, wishes for any of several, quotas.
 */
public final class TermedEvent {
    private static final List<String> LANGUAGES = List.of("cs", "de", "fr");

    private final Random random;
    private final Instance plain;
    /** Whether the tables that anybody can use stand in several areas. */
    private final boolean scattered;

    private TermedEvent(Instance plain, Random random, boolean scattered) {
        this.plain = plain;
        this.random = random;
        this.scattered = scattered;
    }

    /** The same terms for the same seed. */
    public static Instance of(Instance plain, long seed, boolean scattered) {
        return new TermedEvent(plain, new Random(seed), scattered).instance();
    }

    private Instance instance() {
        List<InstanceParticipant> people =
                plain.participants().stream().map(this::person).toList();
        Set<Long> owned = people.stream()
                .flatMapToLong(person -> person.terms().tableId().stream())
                .boxed()
                .collect(Collectors.toSet());
        List<InstanceTable> tables = plain.tables().stream()
                .map(table -> table(table, owned.contains(table.id())))
                .toList();
        return new Instance(plain.slots(), tables, people, wishes(), event());
    }

    private boolean chance(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }

    private Set<Long> someSlots(int oneOf) {
        return plain.slots().stream()
                .map(InstanceSlot::id)
                .filter(slot -> chance(oneOf))
                .collect(Collectors.toSet());
    }

    private InstanceTable table(InstanceTable table, boolean owned) {
        Set<TableNeed> offers = new HashSet<>();
        for (TableNeed need : TableNeed.values()) {
            if (chance(2)) {
                offers.add(need);
            }
        }
        long area = owned ? table.number() : scattered ? 1 + random.nextInt(3) : 3;
        OptionalLong stands = chance(4) && scattered ? OptionalLong.empty() : OptionalLong.of(area);
        return new InstanceTable(table.id(), table.number(), table.closedSlotIds(), new TableTraits(stands, offers));
    }

    private InstanceParticipant person(InstanceParticipant person) {
        OptionalLong own = OptionalLong.empty();
        if (chance(5) && plain.tables().size() > 2) {
            own = OptionalLong.of(plain.tables().get(random.nextInt(2)).id());
        }
        Set<TableNeed> needs = chance(4) ? Set.of(TableNeed.values()[random.nextInt(2)]) : Set.of();
        Set<String> languages = new HashSet<>();
        if (chance(2)) {
            languages.add(LANGUAGES.get(random.nextInt(3)));
            languages.add(LANGUAGES.get(random.nextInt(3)));
        }
        PersonTerms terms = new PersonTerms(
                own,
                needs,
                languages,
                chance(4) ? OptionalInt.of(1 + random.nextInt(3)) : OptionalInt.empty(),
                chance(4) ? List.of(rest()) : List.of(),
                chance(3) ? 1 + random.nextInt(3) : 0,
                chance(3) ? someSlots(2) : Set.of());
        return new InstanceParticipant(
                person.id(), person.online(), person.availableSlotIds(), person.maxMeetings(), terms);
    }

    private Rest rest() {
        InstanceSlot first = plain.slots().get(random.nextInt(plain.slots().size()));
        Instant from = first.start().plus(Duration.ofMinutes(5L * random.nextInt(4)));
        Duration length = Duration.ofMinutes(10L + 10 * random.nextInt(3));
        return new Rest(from, from.plus(length).plus(Duration.ofMinutes(10L * random.nextInt(5))), length);
    }

    private List<InstanceWish> wishes() {
        List<InstanceWish> wishes = new ArrayList<>();
        for (InstanceWish wish : plain.wishes()) {
            Set<Long> others = new HashSet<>();
            if (chance(5)) {
                others.add(1L + random.nextInt(plain.participants().size()));
                others.removeAll(Set.of(wish.firstId(), wish.secondId()));
            }
            OptionalLong table = chance(8) && !plain.tables().isEmpty()
                    ? OptionalLong.of(plain.tables()
                            .get(random.nextInt(plain.tables().size()))
                            .id())
                    : OptionalLong.empty();
            wishes.add(termed(wish, new WishTerms(others, OptionalLong.empty(), table, chance(10) ? 21 : 0)));
        }
        if (chance(2)) {
            joinSome(wishes);
        }
        return wishes;
    }

    private static InstanceWish termed(InstanceWish wish, WishTerms terms) {
        return new InstanceWish(
                wish.id(),
                wish.firstId(),
                wish.secondId(),
                wish.weight(),
                wish.mandatory(),
                wish.allowedSlotIds(),
                wish.afterIds(),
                terms);
    }

    /** Makes wishes that have somebody in common one by choice. */
    private void joinSome(List<InstanceWish> wishes) {
        InstanceWish start = wishes.get(random.nextInt(wishes.size()));
        for (int i = 0; i < wishes.size(); i++) {
            InstanceWish wish = wishes.get(i);
            if (wish.firstId() == start.firstId()) {
                wishes.set(
                        i,
                        new InstanceWish(
                                wish.id(),
                                wish.firstId(),
                                wish.secondId(),
                                start.weight(),
                                start.mandatory(),
                                wish.allowedSlotIds(),
                                wish.afterIds(),
                                new WishTerms(
                                        wish.terms().otherIds(),
                                        OptionalLong.of(7),
                                        wish.terms().tableId(),
                                        wish.terms().leastMinutes())));
            }
        }
    }

    private EventTerms event() {
        List<InstanceWalk> walks = List.of(
                new InstanceWalk(1, 2, 5), new InstanceWalk(1, 3, 25 * random.nextInt(2)), new InstanceWalk(3, 2, 45));
        List<InstanceInterpreter> interpreters = LongStream.range(0, random.nextInt(4))
                .mapToObj(id -> {
                    int one = random.nextInt(3);
                    int other = (one + 1 + random.nextInt(2)) % 3;
                    return new InstanceInterpreter(
                            id, Set.of(LANGUAGES.get(one), LANGUAGES.get(other)), new HashSet<>(someSlots(2)));
                })
                .toList();
        List<InstanceQuota> quotas = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Set<Long> counting = plain.wishes().stream()
                    .map(InstanceWish::id)
                    .filter(wish -> chance(2))
                    .collect(Collectors.toSet());
            quotas.add(new InstanceQuota(
                    "quota " + i, counting, random.nextInt(3), chance(2) ? 20 * random.nextInt(5) : 0));
        }
        return new EventTerms(walks, interpreters, quotas);
    }
}
