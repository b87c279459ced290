package eu.visavis.directory.register;

import eu.visavis.directory.RegisterReading;
import eu.visavis.directory.register.RecordWriting.Attempt;
import eu.visavis.directory.register.source.SourceItem;
import eu.visavis.directory.register.source.SourceReader;
import eu.visavis.directory.register.source.UnreadableSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads files of registers in the background, some records at a time; what was cut off goes on where it ended. */
@ApplicationScoped
public class FileReading implements RegisterReading {
    private static final Logger LOG = Logger.getLogger(FileReading.class.getName());

    /** Records that are written in one transaction. */
    private static final int AT_ONCE = 500;

    private final RegisterFiles files;
    private final RecordWriting writing;
    private volatile boolean interrupted;

    @Inject
    FileReading(RegisterFiles files, RecordWriting writing) {
        this.files = files;
        this.writing = writing;
    }

    FileReading() { // for the CDI client proxy
        this(null, null);
    }

    @Override
    public List<Long> open() {
        return writing.open();
    }

    @Override
    public void interrupt() {
        interrupted = true;
    }

    @Override
    public void sweep() {
        files.sweep();
    }

    @Override
    public boolean read(long fileId) {
        if (interrupted) {
            return false;
        }
        Optional<Attempt> attempt = writing.begin(fileId);
        if (attempt.isEmpty()) {
            return true;
        }
        try {
            return read(attempt.get());
        } catch (UnreadableSource e) {
            writing.fail(attempt.get(), e.key(), e.place());
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "File " + fileId + " of a register could not be read", e);
            writing.fail(attempt.get(), "directory.source.fault", 0);
            return true;
        }
    }

    private boolean read(Attempt attempt) throws IOException {
        StoredContent content = (StoredContent) files.open(attempt.file());
        FactsReading reading = FileLooking.reading(attempt.register(), attempt.layout());
        try (SourceReader source = attempt.layout().shape().open(content)) {
            long done = 0;
            while (done < attempt.done() && source.next().isPresent()) {
                done++;
            }
            Some some = next(source);
            while (!some.items().isEmpty()) {
                if (interrupted) {
                    return false;
                }
                done += some.items().size();
                if (!writing.write(attempt, readAll(some.items(), reading), done, content.position())) {
                    return true; // another attempt has it
                }
                if (some.end().isPresent()) {
                    throw some.end().get();
                }
                some = next(source);
            }
            writing.finish(attempt);
            return true;
        }
    }

    /** Records that stand one after another, and what keeps the one behind them from being read. */
    private record Some(List<SourceItem> items, Optional<UnreadableSource> end) {}

    private static Some next(SourceReader source) throws IOException {
        List<SourceItem> items = new ArrayList<>();
        try {
            Optional<SourceItem> item = source.next();
            while (item.isPresent()) {
                items.add(item.get());
                item = items.size() < AT_ONCE ? source.next() : Optional.empty();
            }
        } catch (UnreadableSource e) {
            if (items.isEmpty()) {
                throw e;
            }
            return new Some(items, Optional.of(e));
        }
        return new Some(items, Optional.empty());
    }

    private static List<RecordWriting.Read> readAll(List<SourceItem> items, FactsReading reading) {
        return items.stream().map(item -> read(item, reading)).toList();
    }

    private static RecordWriting.Read read(SourceItem item, FactsReading reading) {
        if (item instanceof SourceItem.Spoilt spoilt) {
            Remark refused = Remark.ofRecord(item.place(), spoilt.key());
            return new RecordWriting.Read(
                    item.place(), new FactsReading.Reading("", Optional.empty(), List.of(refused)));
        }
        return new RecordWriting.Read(item.place(), reading.read((SourceItem.Found) item));
    }
}
