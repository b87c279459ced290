package eu.visavis.directory.web;

import eu.visavis.directory.CompanySearch.Facet;
import eu.visavis.directory.CompanySearch.Request;
import eu.visavis.web.Form;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * A search as its address says it, to be kept, sent on and come back to.
 *
 * @param base the page's own address, without the question
 * @param page from 1
 */
record SearchAddress(String base, String words, Map<Facet, String> filters, int page) {
    /** Companies on a page. */
    static final int ON_A_PAGE = 20;

    /** Whoever wants more than these had better narrow the search. */
    static final int MOST_PAGES = 50;

    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_VALUE = 200;

    static SearchAddress read(String base, MultivaluedMap<String, String> asked) {
        Form form = Form.of(asked);
        String words = form.value("q");
        Map<Facet, String> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String value = form.value(name(facet));
            if (!value.isEmpty() && value.length() <= LONGEST_VALUE) {
                filters.put(facet, value);
            }
        }
        int page = Form.number(form.value("page"), 1, MOST_PAGES).orElse(1);
        return new SearchAddress(
                base, words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words, filters, page);
    }

    static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    Request request(long networkId) {
        return new Request(networkId, words, filters, (page - 1) * ON_A_PAGE, ON_A_PAGE);
    }

    /** The same search narrowed by a value, or no more by that facet if it is "". */
    String with(Facet facet, String value) {
        Map<Facet, String> others = new EnumMap<>(Facet.class);
        others.putAll(filters);
        others.remove(facet);
        if (facet == Facet.COUNTRY) {
            others.remove(Facet.REGION); // which lies in it
        }
        if (!value.isEmpty()) {
            others.put(facet, value);
        }
        return new SearchAddress(base, words, others, 1).written();
    }

    /** Another page of the same search. */
    String at(int otherPage) {
        return new SearchAddress(base, words, filters, otherPage).written();
    }

    /** The search without its page, as it stands behind the question mark of addresses. */
    String question() {
        String first = at(1);
        int sign = first.indexOf('?');
        return sign < 0 ? "" : first.substring(sign + 1);
    }

    private String written() {
        UriBuilder address = UriBuilder.fromPath(base);
        if (!words.isEmpty()) {
            address.queryParam("q", "{words}");
        }
        filters.forEach((facet, value) -> address.queryParam(name(facet), value.replaceAll("[^\\w.-]", "")));
        if (page > 1) {
            address.queryParam("page", page);
        }
        return words.isEmpty()
                ? address.build().toString()
                : address.resolveTemplate("words", words).build().toString();
    }
}
