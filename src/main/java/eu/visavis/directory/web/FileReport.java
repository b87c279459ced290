package eu.visavis.directory.web;

import eu.visavis.directory.register.Register;
import eu.visavis.directory.register.RegisterFile;
import eu.visavis.directory.register.Remark;
import eu.visavis.kernel.PublicCode;
import eu.visavis.text.Formats;
import java.util.List;

/**
 * A file that is being read, or was.
 *
 * @param percent of its bytes that are read
 * @param remarks the first of them
 * @param remarked how many there are
 */
public record FileReport(
        PublicCode register,
        String registerName,
        String fileName,
        String address,
        RegisterFile.State state,
        int percent,
        RegisterFile.Counts counts,
        boolean complete,
        String failure,
        long failedAt,
        List<Remark> remarks,
        long remarked,
        String endedOn) {
    static FileReport of(Register register, RegisterFile file, List<Remark> remarks, Formats formats) {
        return new FileReport(
                register.code(),
                register.terms().name(),
                file.name(),
                RegisterFilePages.address(register.code(), file.code()),
                file.state(),
                file.percent(),
                file.counts(),
                file.isComplete(),
                file.failure(),
                file.failedAtPlace(),
                remarks,
                file.remarked(),
                file.endedAt().map(formats::date).orElse(""));
    }

    /** Whether there is more to come. */
    public boolean isRunning() {
        return !state.isOver();
    }
}
