package eu.visavis.network;

import java.util.Optional;

/** What stands for the funder on pages, papers and mails, in the reader's language where the network has stated it. */
public record PublicityBlock(
        Optional<ShownImage> emblem, Optional<NetworkTexts.Text> funding, Optional<NetworkTexts.Text> disclaimer) {
    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return emblem.isEmpty() && funding.isEmpty() && disclaimer.isEmpty();
    }
}
