package eu.visavis.registration;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores ids in one column, in their order with commas between them. */
@Converter
public class IdsColumn implements AttributeConverter<Set<Long>, String> {
    @Override
    public String convertToDatabaseColumn(Set<Long> ids) {
        return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public Set<Long> convertToEntityAttribute(String stored) {
        return stored == null || stored.isEmpty()
                ? new TreeSet<>()
                : Stream.of(stored.split(",")).map(Long::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
