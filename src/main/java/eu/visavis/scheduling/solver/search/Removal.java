package eu.visavis.scheduling.solver.search;

/** Takes any meeting out that is not mandatory: where the programme wants a share of all, fewer can be better. */
final class Removal implements Drafter {
    private final WishInsertion insertion;

    Removal(WishInsertion insertion) {
        this.insertion = insertion;
    }

    @Override
    public boolean draft(Trial trial) {
        Timetable table = trial.table();
        int wish = trial.random().nextInt(table.facts().wishes);
        if (!table.isPlaced(wish) || table.facts().mandatory[wish]) {
            return false;
        }
        trial.remove(wish);
        if (trial.random().nextBoolean()) {
            insertion.refillRemoved(trial);
        }
        return true;
    }
}
