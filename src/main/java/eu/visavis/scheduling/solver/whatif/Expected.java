package eu.visavis.scheduling.solver.whatif;

import eu.visavis.scheduling.solver.Instance;

/** Who is expected at an event. */
public interface Expected {
    /**
     * The event with its people and their wishes.
     *
     * @param seed of the draws; the same seed gives the same event
     */
    Instance event(long seed);

    /** Whether every seed gives the same event. */
    boolean isSettled();

    /** Those who are registered, with the wishes that they have. */
    static Expected registered(Instance event) {
        return new Registered(event);
    }

    /**
     * So many people with so many wishes: drawn from those who are registered where there are enough to draw from, else
     * made up.
     *
     * @param event slots, tables and who is registered so far
     * @param forecast how many are expected
     */
    static Expected forecast(Instance event, Forecast forecast) {
        return Resampled.isPossible(event) ? new Resampled(event, forecast) : new MadeUp(event, forecast);
    }

    /** An event as it is. */
    record Registered(Instance event) implements Expected {
        @Override
        public Instance event(long seed) {
            return event;
        }

        @Override
        public boolean isSettled() {
            return true;
        }
    }
}
