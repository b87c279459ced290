package eu.visavis.registration;

import eu.visavis.kernel.TimeWindow;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores windows in one column, in their order: ISO 8601 intervals in UTC with semicolons between them. */
@Converter
public class WindowsColumn implements AttributeConverter<List<TimeWindow>, String> {
    @Override
    public String convertToDatabaseColumn(List<TimeWindow> windows) {
        return windows.stream()
                .map(window -> window.start() + "/" + window.end())
                .collect(Collectors.joining(";"));
    }

    @Override
    public List<TimeWindow> convertToEntityAttribute(String stored) {
        return stored == null || stored.isEmpty()
                ? List.of()
                : Stream.of(stored.split(";")).map(WindowsColumn::window).toList();
    }

    private static TimeWindow window(String interval) {
        int middle = interval.indexOf('/');
        return new TimeWindow(
                Instant.parse(interval.substring(0, middle)), Instant.parse(interval.substring(middle + 1)));
    }
}
