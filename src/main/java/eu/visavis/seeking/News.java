package eu.visavis.seeking;

import java.util.List;

/**
 * What a search finds that was not there before.
 *
 * @param total how many there are
 * @param some of them, to be told of one by one
 */
record News(long total, List<Item> some) {
    News {
        some = List.copyOf(some);
    }

    /**
     * A company or an entry of the marketplace.
     *
     * @param about where the company is, or of whom the entry is; may be empty
     * @param path of its page
     */
    record Item(String name, String about, String path) {}
}
