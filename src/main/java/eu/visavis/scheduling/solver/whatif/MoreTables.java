package eu.visavis.scheduling.solver.whatif;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.TableTraits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * More tables, which are open throughout, offer nothing in particular and stand where most others do; or fewer: then
 * ordinary ones go before those that offer something, and those with high numbers before those with low ones. Tables of
 * somebody's own and those at which a meeting must take place stay.
 *
 * @param count how many more; below 0 for fewer
 */
public record MoreTables(int count) implements Variation {
    @Override
    public Optional<Instance> of(Instance event, RandomGenerator chance) {
        return count < 0 ? without(event) : Optional.of(with(event));
    }

    private Instance with(Instance event) {
        List<InstanceTable> tables = new ArrayList<>(event.tables());
        long id = 1 + tables.stream().mapToLong(InstanceTable::id).max().orElse(-1);
        int number = 1 + tables.stream().mapToInt(InstanceTable::number).max().orElse(0);
        TableTraits traits = new TableTraits(usualArea(tables), Set.of());
        for (int i = 0; i < count; i++) {
            tables.add(new InstanceTable(id + i, number + i, Set.of(), traits));
        }
        return event.withTables(tables);
    }

    private static OptionalLong usualArea(List<InstanceTable> tables) {
        return tables.stream()
                .map(table -> table.traits().areaId())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<OptionalLong, Long>comparingByValue()
                        .thenComparing(entry -> -entry.getKey().orElse(-1)))
                .map(Map.Entry::getKey)
                .orElse(OptionalLong.empty());
    }

    private Optional<Instance> without(Instance event) {
        Set<Long> bound = bound(event);
        Set<Long> gone = event.tables().stream()
                .filter(table -> !bound.contains(table.id()))
                .sorted(Comparator.<InstanceTable>comparingInt(
                                table -> table.traits().offers().size())
                        .thenComparing(
                                Comparator.comparingInt(InstanceTable::number).reversed()))
                .limit(-count)
                .map(InstanceTable::id)
                .collect(Collectors.toSet());
        if (gone.size() < -count) {
            return Optional.empty();
        }
        return Optional.of(event.withTables(event.tables().stream()
                .filter(table -> !gone.contains(table.id()))
                .toList()));
    }

    private static Set<Long> bound(Instance event) {
        Set<Long> bound = new HashSet<>();
        LongStream.concat(
                        event.participants().stream().flatMapToLong(person -> person.terms().tableId().stream()),
                        event.wishes().stream().flatMapToLong(wish -> wish.terms().tableId().stream()))
                .forEach(bound::add);
        return bound;
    }
}
