package eu.visavis.intake;

import eu.visavis.marketplace.CooperationProfile;
import java.util.List;

/**
 * A line of the profiles.
 *
 * @param participant the id of the participant's line
 * @param category the category's code
 */
record ProfileRow(
        String id,
        String participant,
        CooperationProfile.Kind kind,
        String language,
        String title,
        String text,
        String category,
        List<String> cpvCodes,
        String source)
        implements Row {}
