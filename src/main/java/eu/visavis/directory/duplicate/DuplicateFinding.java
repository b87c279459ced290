package eu.visavis.directory.duplicate;

import eu.visavis.directory.DuplicateHunting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** Searches directories in the background for companies that are in them twice: country by country, without a transaction. */
@ApplicationScoped
public class DuplicateFinding implements DuplicateHunting {
    private static final Logger LOG = Logger.getLogger(DuplicateFinding.class.getName());

    private final DuplicatePairs pairs;

    @Inject
    DuplicateFinding(DuplicatePairs pairs) {
        this.pairs = pairs;
    }

    DuplicateFinding() { // for the CDI client proxy
        this(null);
    }

    @Override
    public boolean searchNext() {
        Optional<Long> network = pairs.begin();
        network.ifPresent(this::search);
        return network.isPresent();
    }

    private void search(long networkId) {
        List<Likeness> found = new ArrayList<>();
        long looked = 0;
        for (String country : pairs.countries(networkId)) {
            List<Candidate> candidates = pairs.candidates(networkId, country);
            looked += candidates.size();
            found.addAll(Comparing.among(candidates));
        }
        pairs.keep(networkId, found, looked);
        LOG.info("Looked for companies that are in directory " + networkId + " twice: " + looked + " records, "
                + found.size() + " pairs");
    }
}
