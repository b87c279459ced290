package eu.visavis.network;

import eu.visavis.kernel.Language;
import java.util.Map;

/**
 * What organisers state of a category.
 *
 * @param nace codes of the Statistical Classification of Economic Activities (NACE Rev. 2), separated by blanks, or ""
 * @param cpv codes of the Common Procurement Vocabulary, separated by blanks, or ""
 * @param domains the domains of smart specialisation that the regions have for it, one in each line, or ""
 * @param retired whether nothing new is put there
 */
public record CategoryFacts(Map<Language, String> names, String nace, String cpv, String domains, boolean retired) {
    public static final int MOST_NAME = 200;
}
