package eu.visavis.app;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import eu.visavis.account.SignInSweeping;
import eu.visavis.account.TokenReminding;
import eu.visavis.audit.AuditSealing;
import eu.visavis.directory.DirectorySweeping;
import eu.visavis.directory.DuplicateHunting;
import eu.visavis.directory.RegisterReading;
import eu.visavis.listing.ListingReminding;
import eu.visavis.listing.ModeratorMails;
import eu.visavis.mail.MailDelivery;
import eu.visavis.mail.MailboxReading;
import eu.visavis.multiplier.Members;
import eu.visavis.multiplier.Suggestions;
import eu.visavis.newsletter.IssueSending;
import eu.visavis.newsletter.Subscribing;
import eu.visavis.privacy.Retention;
import eu.visavis.seeking.SearchAlerts;
import eu.visavis.seeking.TradeNoting;
import eu.visavis.webhook.WebhookDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What is done again and again, whether somebody asks for it or not: the one list of it, with its times. */
@ApplicationScoped
class RecurringWork {
    /** When few people wait for pages, by the clock of the server. */
    private static final LocalTime QUIET_HOUR = LocalTime.of(3, 10);

    private final SolvingWork solving;
    private final MailDelivery mail;
    private final MailboxReading mailbox;
    private final SignInSweeping signIns;
    private final AuditSealing sealing;
    private final Retention retention;
    private final IssueSending news;
    private final Subscribing subscribing;
    private final WebhookDelivery webhooks;
    private final TokenReminding reminding;
    private final ListingReminding listings;
    private final ModeratorMails moderators;
    private final RegisterReading registers;
    private final SearchAlerts alerts;
    private final TradeNoting trading;
    private final Suggestions suggestions;
    private final Members members;
    private final DirectorySweeping directory;
    private final DuplicateHunting duplicates;

    @Inject
    RecurringWork(
            SolvingWork solving,
            MailDelivery mail,
            MailboxReading mailbox,
            SignInSweeping signIns,
            AuditSealing sealing,
            Retention retention,
            IssueSending news,
            Subscribing subscribing,
            WebhookDelivery webhooks,
            TokenReminding reminding,
            ListingReminding listings,
            ModeratorMails moderators,
            RegisterReading registers,
            SearchAlerts alerts,
            TradeNoting trading,
            Suggestions suggestions,
            Members members,
            DirectorySweeping directory,
            DuplicateHunting duplicates) {
        this.solving = solving;
        this.mail = mail;
        this.mailbox = mailbox;
        this.signIns = signIns;
        this.sealing = sealing;
        this.retention = retention;
        this.news = news;
        this.subscribing = subscribing;
        this.webhooks = webhooks;
        this.reminding = reminding;
        this.listings = listings;
        this.moderators = moderators;
        this.registers = registers;
        this.alerts = alerts;
        this.trading = trading;
        this.suggestions = suggestions;
        this.members = members;
        this.directory = directory;
        this.duplicates = duplicates;
    }

    RecurringWork() { // for the CDI client proxy
        this(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    /** All of it; names stand in the table of tasks and must not change. */
    List<RecurringTask<?>> all() {
        return List.of(
                task("deliver-mail", FixedDelay.ofSeconds(2), mail::deliverDue),
                task("read-mailbox", FixedDelay.ofSeconds(30), mailbox::readNew),
                task("deliver-webhooks", FixedDelay.ofSeconds(2), webhooks::deliverDue),
                task("send-news", FixedDelay.ofSeconds(5), () -> whileThereIsMore(news::sendNext)),
                task("seal-audit", FixedDelay.ofSeconds(10), () -> whileThereIsMore(sealing::seal)),
                task("send-search-alerts", FixedDelay.ofSeconds(30), () -> whileThereIsMore(alerts::sendNext)),
                task("send-suggestions", FixedDelay.ofSeconds(10), () -> whileThereIsMore(suggestions::sendNext)),
                task("note-trading", FixedDelay.ofSeconds(30), trading::note),
                task("find-duplicates", FixedDelay.ofSeconds(10), () -> whileThereIsMore(duplicates::searchNext)),
                task("forget-problem-runs", FixedDelay.ofMinutes(10), solving::forgetOld),
                task("forget-sign-ins", FixedDelay.ofHours(1), this::sweep),
                task("erase-what-is-due", Schedules.daily(QUIET_HOUR), retention::run));
    }

    private void sweep() {
        signIns.sweep();
        registers.sweep();
        directory.sweep();
        subscribing.sweep();
        members.sweep();
        webhooks.forgetOld();
        reminding.remind();
        listings.remind();
        moderators.remind();
    }

    private static void whileThereIsMore(BooleanSupplier work) {
        boolean more = true;
        while (more) {
            more = work.getAsBoolean();
        }
    }

    private static RecurringTask<Void> task(String name, Schedule schedule, Runnable work) {
        return Tasks.recurring(name, schedule).execute((instance, context) -> work.run());
    }
}
