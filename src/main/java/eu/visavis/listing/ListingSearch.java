package eu.visavis.listing;

import eu.visavis.kernel.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which published entries hold words. It decides nothing about who may see them: {@link PublishedListings} shows of its
 * findings what is public, so that an index that lags behind shows nothing that has gone.
 */
@ApplicationScoped
class ListingSearch {
    private static final int MOST_FOUND = 2000;
    private static final int MOST_WORDS = 8;

    private final EntityManager entities;

    @Inject
    ListingSearch(EntityManager entities) {
        this.entities = entities;
    }

    ListingSearch() { // for the CDI client proxy
        this(null);
    }

    /** Ids of entries that hold all words, or parts of words, without regard to case and accents; up to 2,000. */
    List<Long> find(long networkId, String typed) {
        List<String> words = Arrays.stream(SearchKey.ofName(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        String all = IntStream.range(0, words.size())
                .mapToObj(i -> " and p.searchText like :word" + i + " escape '!'")
                .collect(Collectors.joining());
        TypedQuery<Long> query = entities.createQuery(
                        "select p.listingId from PublishedListing p where p.networkId = :network" + all
                                + " order by p.changedAt desc",
                        Long.class)
                .setParameter("network", networkId)
                .setMaxResults(MOST_FOUND);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, "%" + escaped(words.get(i)) + "%");
        }
        return query.getResultList();
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
