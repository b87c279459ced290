package eu.visavis.directory;

import eu.visavis.kernel.PublicCode;
import java.util.List;

/**
 * A company as the directory shows it.
 *
 * @param facts of its records: the oldest one's, completed by the others
 * @param registers ids of the registers in which it stands
 * @param gone whether it stands in none any more
 */
public record Company(PublicCode code, CompanyFacts facts, List<Long> registers, boolean gone) {
    public Company {
        registers = List.copyOf(registers);
    }
}
