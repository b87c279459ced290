package eu.visavis.agenda;

import eu.visavis.kernel.PublicCode;
import eu.visavis.scheduling.PlanOrder;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.testing.Database;
import eu.visavis.testing.SampleEvent;

/** A published schedule, written past the solver. */
public final class Publication {
    private final Database database;
    private final SampleEvent event;
    private long next = 700_001;

    public Publication(Database database, SampleEvent event) {
        this.database = database;
        this.event = event;
    }

    /** Publishes a version. */
    public void publish(int number) {
        database.run(beans -> {
            PlanRun run = beans.get(PlanRuns.class)
                    .request(event.id(), event.organiserId(), new PlanOrder(PlanOrder.USUAL_SECONDS, false));
            beans.entities().flush();
            beans.entities()
                    .createNativeQuery("insert into plan_version (id, event_id, number, run_id, published_at,"
                            + " published_by, meetings, skipped, notified) values (" + id() + ", " + event.id() + ", "
                            + number + ", " + run.id() + ", current_timestamp, " + event.organiserId() + ", 1, 0, 2)")
                    .executeUpdate();
        });
    }

    /** Writes into a version that it published the meetings that are there now. */
    public void written(int number) {
        database.run(beans -> beans.entities()
                .createNativeQuery("insert into version_meeting (version_id, first_id, second_id, starts_at, ends_at,"
                        + " slot_id, table_id, table_number, joining) select v.id, m.first_id, m.second_id,"
                        + " m.starts_at, m.ends_at, m.slot_id, m.table_id, t.number, null from meeting m"
                        + " join plan_version v on v.event_id = m.event_id and v.number = " + number
                        + " join event_table t on t.id = m.table_id where m.event_id = " + event.id())
                .executeUpdate());
    }

    /** Adds a meeting of two participants at the slot and table of these positions. */
    public void meeting(long one, long other, int slot, int table) {
        add(one, other, slot, String.valueOf(event.tables().get(table)), false);
    }

    /** Lets somebody join the meeting of two participants. */
    public void joined(long one, long other, long joining) {
        database.run(beans -> beans.entities()
                .createNativeQuery("insert into meeting_joiner (meeting_id, participant_id, gone) select id, " + joining
                        + ", false from meeting where first_id = " + Math.min(one, other) + " and second_id = "
                        + Math.max(one, other))
                .executeUpdate());
    }

    /** Adds a meeting that was cancelled. */
    public void cancelled(long one, long other, int slot) {
        add(one, other, slot, "null", true);
    }

    private void add(long one, long other, int slot, String table, boolean cancelled) {
        String slotId = String.valueOf(event.slots().get(slot));
        database.run(beans -> beans.entities()
                .createNativeQuery("insert into meeting (id, event_id, code, first_id, second_id, slot_id, table_id,"
                        + " starts_at, ends_at, revision, cancelled, changed_at, version) select " + id() + ", "
                        + event.id() + ", '" + PublicCode.random() + "', " + Math.min(one, other) + ", "
                        + Math.max(one, other) + ", " + (cancelled ? "null" : slotId) + ", " + table
                        + ", s.starts_at, s.ends_at, 0, " + cancelled
                        + ", current_timestamp, 1 from slot s where s.id = "
                        + slotId)
                .executeUpdate());
    }

    /** Ids of other events' rows in the same database differ by the event. */
    private long id() {
        return event.id() * 1000 + next++;
    }
}
