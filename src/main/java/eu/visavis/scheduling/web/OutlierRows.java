package eu.visavis.scheduling.web;

import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanRow;
import eu.visavis.scheduling.fairness.Outliers;
import eu.visavis.text.Formats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names those who stand out, and the wishes of theirs that have no place. */
final class OutlierRows {
    private static final int NAMED = 12;
    private static final int WHYS = 3;

    private final Map<Long, Registration> people;
    private final Map<Long, List<Long>> unplaced = new HashMap<>();
    private final Formats formats;

    OutlierRows(Map<Long, Registration> people, List<PlanRow> rows, Formats formats) {
        this.people = people;
        this.formats = formats;
        rows.forEach(row -> {
            add(row.pair().lowerId(), row.pair().higherId());
            add(row.pair().higherId(), row.pair().lowerId());
        });
    }

    private void add(long id, long partner) {
        unplaced.computeIfAbsent(id, one -> new ArrayList<>()).add(partner);
    }

    FairnessPage.Outlying of(Outliers outliers) {
        return new FairnessPage.Outlying(
                formats.percent(outliers.met()),
                formats.decimal(outliers.deviation(), 1),
                side(outliers.few()),
                side(outliers.many()));
    }

    private FairnessPage.Side side(List<Outliers.Outlier> outliers) {
        return new FairnessPage.Side(
                outliers.stream().limit(NAMED).map(this::person).toList(), outliers.size());
    }

    private FairnessPage.Person person(Outliers.Outlier outlier) {
        long id = outlier.share().participantId();
        Registration one = people.get(id);
        List<Long> partners = unplaced.getOrDefault(id, List.of());
        return new FairnessPage.Person(
                PersonName.of(one),
                one.participant().code().value(),
                outlier.share().meetings(),
                outlier.share().wishes(),
                formats.decimal(outlier.expected(), 1),
                partners.stream().limit(WHYS).map(partner -> why(id, partner)).toList(),
                partners.size());
    }

    private FairnessPage.Why why(long id, long partnerId) {
        Registration partner = people.get(partnerId);
        return new FairnessPage.Why(
                PersonName.of(partner),
                "/wishes/" + people.get(id).participant().code() + "/"
                        + partner.participant().code());
    }
}
