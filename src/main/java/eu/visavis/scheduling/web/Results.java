package eu.visavis.scheduling.web;

import eu.visavis.event.Events;
import eu.visavis.programme.ProgrammeItems;
import eu.visavis.registration.Participants;
import eu.visavis.scheduling.Certificates;
import eu.visavis.scheduling.PlanReading;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ReleaseReading;
import eu.visavis.scheduling.solver.UnplacedReason;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the stored plan of a run into the words of the caller's language. */
@RequestScoped
class Results {
    private static final int PAGE = 25;
    private static final int FIRST_OF_EACH = 10;

    private final PlanReading plans;
    private final ReleaseReading release;
    private final PublishedSchedule published;
    private final Certificates certificates;
    private final Events events;
    private final Participants participants;
    private final ProgrammeItems programme;
    private final Caller caller;

    @Inject
    Results(
            PlanReading plans,
            ReleaseReading release,
            PublishedSchedule published,
            Certificates certificates,
            Events events,
            Participants participants,
            ProgrammeItems programme,
            Caller caller) {
        this.plans = plans;
        this.release = release;
        this.published = published;
        this.certificates = certificates;
        this.events = events;
        this.participants = participants;
        this.programme = programme;
        this.caller = caller;
    }

    Results() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    ResultPage page(PlanRun run, String event, Progress progress, String reason, int page) {
        Moments moments = Moments.of(events.get(caller.eventId()), caller.language());
        List<ResultPage.Reason> reasons = plans.reasons(run.id()).entrySet().stream()
                .map(entry -> new ResultPage.Reason(entry.getKey().name(), entry.getValue()))
                .toList();
        Optional<ResultPage.Reason> wanted =
                reasons.stream().filter(one -> one.code().equals(reason)).findFirst();
        int number = Math.max(1, page);
        int from = wanted.isPresent() ? (number - 1) * PAGE : 0;
        return new ResultPage(
                event,
                run.code().value(),
                moments.moment(run.createdAt()),
                moments.span(progress.elapsed()),
                !run.isByHand() && progress.elapsed() < run.seconds() ? moments.span(run.seconds()) : "",
                AimView.of(run, moments),
                progress,
                run.tradeOff().map(code -> TradeOffPages.address(event, code)).orElse(""),
                run.isByHand() ? DraftPages.address(event, run.code(), "tables") : "",
                run.failure().map(failure -> "scheduling.failure." + failure).orElse(""),
                run.figures().feasible(),
                Rules.of(run, caller.language()),
                ResultPage.Limit.of(run, Formats.in(caller.language())),
                reasons,
                wanted.map(ResultPage.Reason::code).orElse(""),
                wanted.map(one -> groups(run, List.of(one), from, PAGE))
                        .orElseGet(() -> groups(run, reasons, 0, FIRST_OF_EACH)),
                number,
                wanted.isPresent() && wanted.get().count() > from + PAGE,
                run.hasPlan() ? Optional.of(release.preview(run)) : Optional.empty(),
                publication(run, moments));
    }

    private List<ResultPage.Group> groups(PlanRun run, List<ResultPage.Reason> reasons, int from, int count) {
        Map<ResultPage.Reason, List<PlanReading.Unplaced>> wishes = new LinkedHashMap<>();
        reasons.forEach(reason ->
                wishes.put(reason, plans.unplaced(run.id(), UnplacedReason.valueOf(reason.code()), from, count)));
        UnplacedRows rows = new UnplacedRows(
                participants.byId(wishes.values().stream()
                        .flatMap(List::stream)
                        .map(wish -> wish.row().pair())
                        .flatMap(pair -> Stream.of(pair.lowerId(), pair.higherId()))
                        .distinct()
                        .toList()),
                events.slots(run.eventId()),
                programme.engagements(run.eventId()),
                plans.placed(run.id()),
                Messages.in(caller.language()));
        List<ResultPage.Group> groups = new ArrayList<>();
        wishes.forEach((reason, list) -> groups.add(new ResultPage.Group(reason, rows.of(list))));
        return groups;
    }

    private Optional<ResultPage.Publication> publication(PlanRun run, Moments moments) {
        List<PlanVersion> versions = published.versions(run.eventId());
        return versions.stream()
                .filter(version -> version.isOf(run))
                .findFirst()
                .map(version -> new ResultPage.Publication(
                        version.number(),
                        version.number() == versions.get(0).number(),
                        moments.moment(version.publishedAt()),
                        version.meetings(),
                        version.skipped(),
                        version.notified(),
                        certificates.exists(run.eventId(), version.number())));
    }
}
