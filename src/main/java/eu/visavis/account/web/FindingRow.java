package eu.visavis.account.web;

import eu.visavis.account.IdentityProvider;
import eu.visavis.account.openid.ProviderCheck;
import eu.visavis.text.Messages;
import java.util.ArrayList;
import java.util.List;

/** One thing that was found when a provider was tried. */
public record FindingRow(boolean good, String text) {
    static List<FindingRow> of(IdentityProvider provider, ProviderCheck.Finding finding, Messages messages) {
        List<FindingRow> rows = new ArrayList<>();
        finding.fault()
                .ifPresentOrElse(
                        fault -> rows.add(new FindingRow(
                                false, messages.text("provider.fault." + fault) + said(finding, messages))),
                        () -> rows.add(new FindingRow(true, messages.text("provider.check.good"))));
        if (finding.fault().isEmpty() && !finding.statesPkce()) {
            rows.add(new FindingRow(false, messages.text("provider.check.noPkce")));
        }
        if (!provider.isComplete()) {
            rows.add(new FindingRow(false, messages.text("provider.check.incomplete")));
        }
        return rows;
    }

    private static String said(ProviderCheck.Finding finding, Messages messages) {
        return finding.detail().isEmpty() ? "" : " " + messages.text("provider.check.said", finding.detail());
    }
}
