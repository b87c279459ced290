package eu.visavis.directory.register;

import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.register.source.SourceItem;
import eu.visavis.directory.register.source.SourceReader;
import eu.visavis.directory.register.source.SourceShape;
import eu.visavis.directory.register.source.SourceSniffing;
import eu.visavis.directory.register.source.UnreadableSource;
import eu.visavis.network.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks into the beginning of a file, to guess how it is read and to show what comes of that. */
@ApplicationScoped
public class FileLooking {
    private static final int RECORDS = 200;
    private static final int SHOWN = 8;

    private final RegisterFiles files;

    @Inject
    FileLooking(RegisterFiles files) {
        this.files = files;
    }

    FileLooking() { // for the CDI client proxy
        this(null);
    }

    /**
     * What the beginning of a file holds.
     *
     * @param samples all columns or paths with the first value of each, in the order of the file
     * @param shown what comes of the first records
     * @param looked how many records were looked at
     * @param outside how many of them lie outside of the register's area
     * @param end why the file cannot be read beyond them, if that is so
     */
    public record Look(
            RegisterLayout layout,
            Map<String, String> samples,
            List<Shown> shown,
            int looked,
            int refused,
            int outside,
            Optional<Remark> end) {}

    /** Some records from the beginning, and what keeps the next one from being read. */
    private record Beginning(List<SourceItem> items, Optional<Remark> end) {
        Map<String, String> samples() {
            Map<String, String> samples = new LinkedHashMap<>();
            for (SourceItem item : items) {
                if (item instanceof SourceItem.Found found) {
                    found.values().forEach((path, values) -> samples.putIfAbsent(path, values.get(0)));
                }
            }
            return samples;
        }
    }

    /**
     * What comes of a record.
     *
     * @param facts empty if it is refused
     */
    public record Shown(long place, Optional<CompanyFacts> facts, List<Remark> remarks) {}

    /**
     * Guesses how a file is read: as the last one of the register if it has that one's shape, else by its beginning.
     *
     * @throws eu.visavis.directory.register.source.UnreadableSource if it cannot be read at all
     */
    public RegisterLayout guess(Register register, RegisterFile file) throws IOException {
        SourceShape shape;
        try (InputStream content = files.open(file)) {
            shape = SourceSniffing.shapeOf(content.readNBytes(SourceSniffing.HEAD_BYTES));
        }
        Map<String, String> samples = beginning(file, shape).samples();
        Optional<RegisterLayout> kept = register.layout().filter(layout -> fits(layout, shape, samples));
        return kept.orElseGet(() -> new RegisterLayout(shape, ColumnNames.assign(samples.keySet())));
    }

    private static boolean fits(RegisterLayout layout, SourceShape shape, Map<String, String> samples) {
        return layout.shape().format() == shape.format()
                && layout.shape().separator() == shape.separator()
                && samples.keySet().contains(layout.paths().get(RegisterField.NAME));
    }

    /**
     * Shows what comes of the beginning of a file if it is read so.
     *
     * @throws eu.visavis.directory.register.source.UnreadableSource if it cannot be read so
     */
    public Look look(Register register, RegisterFile file, RegisterLayout layout) throws IOException {
        Beginning beginning = beginning(file, layout.shape());
        FactsReading reading = reading(register, layout);
        Area area = register.area();
        List<Shown> shown = new ArrayList<>();
        int refused = 0;
        int outside = 0;
        for (SourceItem item : beginning.items()) {
            Shown result = shown(item, reading);
            if (result.facts().isEmpty()) {
                refused++;
            } else if (!area.holds(result.facts().get())) {
                outside++;
            }
            if (shown.size() < SHOWN) {
                shown.add(result);
            }
        }
        int looked = beginning.items().size();
        return new Look(layout, beginning.samples(), shown, looked, refused, outside, beginning.end());
    }

    private static Shown shown(SourceItem item, FactsReading reading) {
        if (item instanceof SourceItem.Spoilt spoilt) {
            return new Shown(item.place(), Optional.empty(), List.of(Remark.ofRecord(item.place(), spoilt.key())));
        }
        FactsReading.Reading read = reading.read((SourceItem.Found) item);
        return new Shown(item.place(), read.facts(), read.remarks());
    }

    /** The way in which a register's records are read. */
    static FactsReading reading(Register register, RegisterLayout layout) {
        return new FactsReading(layout, register.terms().country(), Regions.all()::nearest);
    }

    private Beginning beginning(RegisterFile file, SourceShape shape) throws IOException {
        List<SourceItem> items = new ArrayList<>();
        try (SourceReader reader = shape.open(files.open(file))) {
            Optional<SourceItem> item = reader.next();
            while (item.isPresent() && items.size() < RECORDS) {
                items.add(item.get());
                item = reader.next();
            }
        } catch (UnreadableSource e) {
            if (items.isEmpty()) {
                throw e;
            }
            return new Beginning(items, Optional.of(Remark.ofRecord(e.place(), e.key())));
        }
        return new Beginning(items, Optional.empty());
    }
}
