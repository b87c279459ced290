package eu.visavis.scheduling.solver.search;

/** Moves a meeting of somebody whose day is interrupted beside another one of theirs. */
final class Joining implements Drafter {
    private static final int ATTEMPTS = 50;

    private final Facts facts;

    Joining(Facts facts) {
        this.facts = facts;
    }

    @Override
    public boolean draft(Trial trial) {
        Timetable table = trial.table();
        int[] wishes = facts.wishesOf[table.calm().drawUneasy(trial.random())];
        for (int i = 0; i < ATTEMPTS; i++) {
            int moving = wishes[trial.random().nextInt(wishes.length)];
            int staying = wishes[trial.random().nextInt(wishes.length)];
            if (moving != staying && table.isPlaced(moving) && table.isPlaced(staying)) {
                int position = table.positionOf(staying) + (trial.random().nextBoolean() ? 1 : -1);
                return position >= 0
                        && position < facts.positions
                        && position != table.positionOf(moving)
                        && facts.isPossible(moving, position)
                        && trial.exchange(moving, position);
            }
        }
        return false;
    }
}
