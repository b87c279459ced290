package eu.visavis.text;

import static java.util.Map.entry;

import eu.visavis.account.AccountChange;
import eu.visavis.account.ProviderFault;
import eu.visavis.account.ProviderRefusal;
import eu.visavis.agenda.PrintoutKind;
import eu.visavis.agenda.Topic;
import eu.visavis.app.DemoMoments;
import eu.visavis.audit.Act;
import eu.visavis.audit.Author;
import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.CompanySearch;
import eu.visavis.directory.claim.Claim;
import eu.visavis.directory.claim.Claiming;
import eu.visavis.directory.duplicate.DuplicatePair;
import eu.visavis.directory.profile.CompanyItem;
import eu.visavis.directory.profile.CompanyText;
import eu.visavis.directory.register.RegisterField;
import eu.visavis.directory.register.RegisterFile;
import eu.visavis.event.Booking;
import eu.visavis.event.EventFormat;
import eu.visavis.event.PhaseState;
import eu.visavis.event.Phases;
import eu.visavis.feedback.Outcome;
import eu.visavis.intake.Column;
import eu.visavis.intake.FileKind;
import eu.visavis.intake.ForeignField;
import eu.visavis.kernel.ProofState;
import eu.visavis.kernel.Right;
import eu.visavis.kernel.TokenScope;
import eu.visavis.listing.CrisisMarket;
import eu.visavis.listing.Interest;
import eu.visavis.listing.Listing;
import eu.visavis.listing.ListingDecision;
import eu.visavis.listing.ListingField;
import eu.visavis.listing.ListingKind;
import eu.visavis.listing.Purpose;
import eu.visavis.listing.Side;
import eu.visavis.listing.Story;
import eu.visavis.mail.Mail;
import eu.visavis.mail.MailKind;
import eu.visavis.mailing.MailGroup;
import eu.visavis.matchmaking.Decline;
import eu.visavis.matchmaking.Dismissal;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.Proposals;
import eu.visavis.matchmaking.Relation;
import eu.visavis.matchmaking.scoring.Direction;
import eu.visavis.matchmaking.scoring.Taste;
import eu.visavis.matchmaking.scoring.Weights;
import eu.visavis.matchmaking.web.WeightPreset;
import eu.visavis.network.Notice;
import eu.visavis.network.Partner;
import eu.visavis.network.Role;
import eu.visavis.network.StandardCategories;
import eu.visavis.newsletter.Issue;
import eu.visavis.privacy.Basis;
import eu.visavis.privacy.DataField;
import eu.visavis.privacy.DataKind;
import eu.visavis.privacy.Keeping;
import eu.visavis.privacy.Recipient;
import eu.visavis.programme.ItemKind;
import eu.visavis.registration.Consent;
import eu.visavis.registration.DeputyAct;
import eu.visavis.registration.HalfDay;
import eu.visavis.registration.Participant;
import eu.visavis.registration.QuestionFacts;
import eu.visavis.registration.Visibility;
import eu.visavis.room.RoomPattern;
import eu.visavis.rules.PersonFacts;
import eu.visavis.scheduling.BookingDesk;
import eu.visavis.scheduling.PlanPreset;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.SoftRule;
import eu.visavis.scheduling.fairness.Evenness;
import eu.visavis.scheduling.repair.Incident;
import eu.visavis.scheduling.repair.RepairStep;
import eu.visavis.scheduling.solver.Hindrance;
import eu.visavis.scheduling.solver.MeetingConstraints;
import eu.visavis.scheduling.solver.UnplacedReason;
import eu.visavis.scheduling.solver.booking.Obstacle;
import eu.visavis.scheduling.solver.repair.LossReason;
import eu.visavis.seeking.Alert;
import eu.visavis.seeking.Place;
import eu.visavis.web.ProblemKind;
import eu.visavis.webhook.Delivery;
import eu.visavis.webhook.WebhookKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that code builds from values: what can follow each literal that ends with a dot. */
final class BuiltKeys {
    private static final List<String> KINDS = names(FileKind.values());

    private static final Map<String, List<String>> ENDINGS = Map.ofEntries(
            entry("account.mail.change.", names(AccountChange.values())),
            entry("provider.fault.", names(ProviderFault.values())),
            entry("provider.refused.", names(ProviderRefusal.values())),
            entry("room.fault.", names(RoomPattern.Fault.values())),
            entry("audit.act.", names(Act.values())),
            entry("audit.by.", names(Author.Channel.values())),
            entry("agenda.before.", with(decided(), "title", "text")),
            entry("api.scope.", names(TokenScope.values())),
            entry("api.problem.", with(names(ProblemKind.values()), "title", "text")),
            entry("agenda.day.", names(Topic.Kind.values())),
            entry("directory.facet.", names(CompanySearch.Facet.values())),
            entry("directory.size.", names(CompanyFacts.SizeClass.values())),
            entry("directory.trade.", names(CompanySearch.Trade.values())),
            entry("seeking.alert.", names(Alert.values())),
            entry("seeking.told.", names(Alert.values())),
            entry("seeking.place.", names(Place.values())),
            entry("multiplier.suggest.", List.of("BEFORE", "TOO_MANY")),
            entry("directory.field.", names(RegisterField.values())),
            entry("directory.file.state.", names(RegisterFile.State.values())),
            entry("company.state.", names(Claim.State.values())),
            entry("company.origin.", names(CompanyText.Origin.values())),
            entry("company.item.", names(CompanyItem.Kind.values())),
            entry("company.proof.", names(ProofState.values())),
            entry("company.pair.reason.", names(DuplicatePair.Reason.values())),
            entry("company.way.", names(Claim.Way.values())),
            entry("company.claim.state.", List.of("REFUSED", "ENDED")),
            entry("company.claim.waiting.", names(Claim.Way.values())),
            entry(
                    "company.claim.domain.",
                    List.of("UNCONFIRMED", "NO_WEBSITE", "PUBLIC_DOMAIN", "SHARED_DOMAIN", "OTHER_DOMAIN")),
            entry("company.claim.letter.", List.of("NO_NUMBER", "NO_ADDRESS")),
            entry("company.claim.outcome.", without(names(Claiming.Outcome.values()), Claiming.Outcome.DONE.name())),
            entry(
                    "company.mail.",
                    with(List.of("ASKED", "POSTED", "GRANTED", "JOINED", "REFUSED", "ENDED"), "subject", "body")),
            entry("event.format.", names(EventFormat.values())),
            entry("event.times.", names(Booking.Times.values())),
            entry("scheduling.booking.none.", names(Obstacle.values())),
            entry("scheduling.booking.refused.", without(names(BookingDesk.Outcome.values()), "DONE")),
            entry("event.step.", names(Phases.Phase.values())),
            entry("event.step.state.", names(PhaseState.values())),
            entry(
                    "agenda.outputs.for.",
                    withItself(
                            List.of("WHOLE", "AGENDAS", "TABLES", "DOOR", "INTERPRETERS", "CATALOGUE", "ENTRANCE"),
                            "text")),
            entry("agenda.mark.useful.", List.of("1", "2", "3", "4")),
            entry("agenda.mark.says.", names(Outcome.values())),
            entry("agenda.printout.", names(PrintoutKind.values())),
            entry("intake.column.", columns()),
            entry("intake.count.", KINDS),
            entry("intake.field.", names(ForeignField.values())),
            entry("intake.form.hint.", KINDS),
            entry("intake.kind.", KINDS),
            entry("intake.presence.", names(Column.Presence.values())),
            entry("listing.side.", withItself(names(Side.values()), "hint")),
            entry("listing.kind.", names(ListingKind.values())),
            entry("listing.purpose.", names(Purpose.values())),
            entry("listing.field.", names(ListingField.values())),
            entry("listing.story.kind.", names(Story.Kind.values())),
            entry("listing.story.tell.", names(Story.Kind.values())),
            entry("listing.story.state.", without(names(Story.State.values()), Story.State.ASKED.name())),
            entry("listing.crisis.state.", names(CrisisMarket.State.values())),
            entry("listing.state.", without(names(Listing.State.values()), Listing.State.APPROVED.name())),
            entry("listing.mail.", with(listingMails(), "subject", "body")),
            entry("listing.interest.state.", names(Interest.State.values())),
            entry("listing.interest.refused.", with(List.of("OWN", "BEFORE", "APART", "TOO_LATE"), "title", "text")),
            entry(
                    "listing.interest.mail.",
                    with(
                            List.of(
                                    "ASKED",
                                    "MESSAGE",
                                    "ACCEPTED",
                                    "DECLINED",
                                    "WITHDRAWN",
                                    "REMINDER",
                                    "STORY",
                                    "STORY_DECIDED"),
                            "subject",
                            "body")),
            entry("listing.result.", names(Interest.Result.values())),
            entry("network.category.parent.", List.of("CIRCLE", "IMPOSSIBLE")),
            entry("matchmaking.decline.reason.", names(Decline.Reason.values())),
            entry("matchmaking.dismiss.reason.", names(Dismissal.Reason.values())),
            entry("matchmaking.border.", names(Taste.Border.values())),
            entry("matchmaking.weights.preset.", names(WeightPreset.values())),
            entry("matchmaking.weights.part.", partsOfTheScore()),
            entry("matchmaking.weights.level.", names(Weights.Level.values())),
            entry("matchmaking.proposal.state.", names(Proposals.State.values())),
            entry("mailing.group.", names(MailGroup.values())),
            entry("mailing.kind.", names(MailKind.values())),
            entry("demo.clock.", names(DemoMoments.Moment.values())),
            entry("programme.kind.", names(ItemKind.values())),
            entry("programme.mail.", with(List.of("place", "moved", "off"), "subject", "body")),
            entry("mailing.state.", names(Mail.State.values())),
            entry(
                    "mailing.mail.",
                    with(List.of("noProfile", "noMeeting", "unanswered", "noSession"), "subject", "body")),
            entry(
                    "agenda.mail.",
                    with(List.of("invitation", "invitationChanged", "invitationCancelled"), "subject", "body")),
            entry(
                    "matchmaking.mail.",
                    with(
                            List.of(
                                    "asked",
                                    "accepted",
                                    "acceptedToBook",
                                    "declined",
                                    "takenBack",
                                    "reminder",
                                    "expired",
                                    "left"),
                            "subject",
                            "body")),
            entry("matchmaking.mail.asked.", List.of("answer", "automatic")),
            entry("matchmaking.person.state.", List.of("ACCEPTED", "TO_ANSWER", "WAITING", "DECLINED_BY_OTHER")),
            entry("matchmaking.reason.category.", names(Direction.values())),
            entry("matchmaking.reason.words.", names(Direction.values())),
            entry("matchmaking.reason.related.", names(Direction.values())),
            entry("matchmaking.state.", without(names(Relation.State.values()), "NONE")),
            entry("matchmaking.status.", names(MeetingRequest.Status.values())),
            entry("matchmaking.type.", List.of("company", "public-buyer", "research", "hospital")),
            entry("network.category.", StandardCategories.CODES),
            entry("network.change.hint.", names(Notice.values())),
            entry("network.mail.", with(List.of("founded", "staff"), "subject", "body")),
            entry("network.notice.", names(Notice.values())),
            entry("network.partner.standing.", names(Partner.Standing.values())),
            entry("webhook.kind.", names(WebhookKind.values())),
            entry("webhook.kindHint.", names(WebhookKind.values())),
            entry("webhook.message.", names(Delivery.State.values())),
            entry("webhook.answer.", List.of("refused", "unknown", "tls", "timeout", "connection")),
            entry("newsletter.state.", names(Issue.State.values())),
            entry("newsletter.mail.", List.of("confirm.subject", "confirm.body", "known.subject", "known.body")),
            entry("network.right.", names(Right.values())),
            entry("network.rights.about.", names(Role.About.values())),
            entry("registration.question.kind.", names(QuestionFacts.Kind.values())),
            entry(
                    "registration.answer.wrong.",
                    without(names(QuestionFacts.Kind.values()), QuestionFacts.Kind.FILE.name())),
            entry("matchmaking.deputy.act.", names(DeputyAct.Kind.values())),
            entry("network.role.", withItself(names(Role.values()), "hint")),
            entry("privacy.basis.", names(Basis.values())),
            entry("privacy.field.", names(DataField.values())),
            entry("privacy.keeping.", names(Keeping.values())),
            entry("privacy.kind.", withItself(names(DataKind.values()), "data", "purpose")),
            entry("privacy.recipient.", names(Recipient.values())),
            entry("privacy.record.", List.of("controller", "partners", "contact", "subjects", "transfers", "measures")),
            entry(
                    "registration.consent.",
                    Stream.of(Consent.Kind.values())
                            .map(kind -> kind + "." + kind.wording())
                            .toList()),
            entry("registration.half.", names(HalfDay.Part.values())),
            entry(
                    "registration.list.tab.",
                    Stream.concat(Stream.of("ALL", "SILENT", "UNANSWERED", "UNASSIGNED"), decided().stream())
                            .toList()),
            entry(
                    "registration.mail.",
                    with(
                            List.of(
                                    "confirm",
                                    "known",
                                    "approved",
                                    "listed",
                                    "moved",
                                    "refused",
                                    "cancelled",
                                    "reconfirm",
                                    "behalf"),
                            "subject",
                            "body")),
            entry("registration.status.", decided()),
            entry(
                    "constraint.",
                    Stream.concat(rules().stream(), alwaysKept().stream()).toList()),
            entry("scheduling.aim.", withItself(names(PlanPreset.values()), "hint")),
            entry("scheduling.aim.emphasis.", names(SoftRule.Emphasis.values())),
            entry(
                    "scheduling.aim.rule.",
                    Stream.of(SoftRule.values()).map(SoftRule::id).toList()),
            entry("scheduling.board.", List.of("tables", "people")),
            entry(
                    "scheduling.clash.",
                    Stream.concat(Stream.of("LOCKED"), names(Hindrance.values()).stream())
                            .toList()),
            entry("scheduling.fairness.meetings.", names(Evenness.values())),
            entry("scheduling.fairness.met.", names(Evenness.values())),
            entry("scheduling.failure.", names(PlanRun.Failure.values())),
            entry("scheduling.keep.", withItself(List.of("ANY", "ANEW"), "hint")),
            entry("scheduling.own.reason.", names(UnplacedReason.values())),
            entry("scheduling.reason.", withItself(names(UnplacedReason.values()), "short")),
            entry("rules.area.", withItself(List.of("places", "people", "day", "programme", "wishes"), "text")),
            entry("rules.person.says.half.", names(HalfDay.Part.values())),
            entry("rules.person.says.need.", names(PersonFacts.Need.values())),
            entry("scheduling.rule.", rules()),
            entry("matchmaking.visibility.step.", withItself(names(Visibility.values()), "hint")),
            entry("matchmaking.wish.", names(MeetingRequest.Wish.values())),
            entry("scheduling.state.", names(PlanRun.State.values())),
            entry(
                    "scheduling.mail.",
                    with(
                            List.of(
                                    "first",
                                    "none",
                                    "changed",
                                    "same",
                                    "booked",
                                    "bookingMoved",
                                    "givenBack",
                                    "calledOff",
                                    "goesOn"),
                            "subject",
                            "body")),
            entry("scheduling.mail.change.", List.of("CANCELLED", "MOVED", "KEPT", "NEW")),
            entry("demo.programme.", List.of("workshop", "workshop.text", "evening", "evening.text")),
            entry("repair.incident.", names(Incident.Kind.values())),
            entry("repair.change.", names(RepairStep.Kind.values())),
            entry("repair.loss.", names(LossReason.values())),
            entry("repair.refused.", List.of("GONE.title", "GONE.text", "OVER.title", "OVER.text")),
            entry("whatif.curve.", List.of("TABLES", "SLOTS")),
            entry("whatif.curve.axis.", List.of("TABLES", "SLOTS")),
            entry(
                    "whatif.form.",
                    List.of(
                            "people",
                            "wishes",
                            "typedTables",
                            "typedSlots",
                            "typedMinutes",
                            "tables",
                            "slots",
                            "length",
                            "lunch",
                            "noShows")),
            entry("whatif.impossible.", List.of("TABLES", "SLOTS", "LENGTH", "LUNCH")),
            entry(
                    "whatif.question.",
                    Stream.concat(
                                    with(List.of("TABLES", "SLOTS"), "more", "fewer").stream(),
                                    Stream.of("LENGTH", "LUNCH", "NO_SHOWS"))
                            .toList()));

    private BuiltKeys() {}

    /** The literals that keys are built from. */
    static Set<String> beginnings() {
        return ENDINGS.keySet();
    }

    /** Every key that can be built. */
    static Set<String> all() {
        return ENDINGS.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(ending -> entry.getKey() + ending))
                .collect(Collectors.toSet());
    }

    private static List<String> partsOfTheScore() {
        return Arrays.stream(Weights.Part.values())
                .flatMap(part -> Stream.of(part.name(), part.name() + ".hint"))
                .toList();
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> without(List<String> names, String left) {
        return names.stream().filter(name -> !name.equals(left)).toList();
    }

    private static List<String> with(List<String> names, String... endings) {
        return names.stream()
                .flatMap(name -> Arrays.stream(endings).map(ending -> name + "." + ending))
                .toList();
    }

    private static List<String> withItself(List<String> names, String... endings) {
        return Stream.concat(names.stream(), with(names, endings).stream()).toList();
    }

    /** What the solver counts; every rule has a name, and a figure in words. */
    private static List<String> alwaysKept() {
        return List.of(
                MeetingConstraints.OUT_OF_ORDER,
                MeetingConstraints.NO_REST,
                MeetingConstraints.TOO_MANY_IN_ROW,
                MeetingConstraints.TOO_FAR_TO_WALK,
                MeetingConstraints.TOO_FEW_INTERPRETERS,
                MeetingConstraints.CHOICE_PLACED_TWICE);
    }

    private static List<String> rules() {
        return List.of(
                MeetingConstraints.PARTICIPANT_DOUBLE_BOOKED,
                MeetingConstraints.PARTICIPANT_UNAVAILABLE,
                MeetingConstraints.TOO_FEW_TABLES,
                MeetingConstraints.TOO_MANY_MEETINGS,
                MeetingConstraints.MANDATORY_UNPLACED,
                MeetingConstraints.WISH_UNPLACED,
                MeetingConstraints.TOO_FEW_MEETINGS,
                MeetingConstraints.QUOTA_MISSED,
                MeetingConstraints.UNWANTED_TIME,
                MeetingConstraints.IDLE_GAP,
                MeetingConstraints.UNFAIR_SHARE,
                MeetingConstraints.TABLE_CHANGE,
                MeetingConstraints.INTERRUPTION);
    }

    /** The states of a registration whose address is confirmed: no page shows the others. */
    private static List<String> listingMails() {
        return Stream.concat(names(ListingDecision.Kind.values()).stream(), Stream.of("end", "proof", "queue"))
                .toList();
    }

    private static List<String> decided() {
        return without(names(Participant.Status.values()), Participant.Status.UNCONFIRMED.name());
    }

    private static List<String> columns() {
        return Arrays.stream(FileKind.values())
                .flatMap(kind -> kind.columns().stream().map(column -> kind.code() + "." + column.name()))
                .toList();
    }
}
