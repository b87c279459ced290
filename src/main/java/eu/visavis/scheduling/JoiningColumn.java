package eu.visavis.scheduling;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores who joins a meeting in one column: ids of participants in their order with spaces between, null for nobody. */
@Converter
public class JoiningColumn implements AttributeConverter<Set<Long>, String> {
    @Override
    public String convertToDatabaseColumn(Set<Long> ids) {
        return ids == null || ids.isEmpty()
                ? null
                : ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }

    @Override
    public Set<Long> convertToEntityAttribute(String stored) {
        return stored == null
                ? Set.of()
                : Stream.of(stored.split(" ")).map(Long::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
