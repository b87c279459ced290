package eu.visavis.scheduling.solver.search;

/** Moves any placed meeting to another slot, whoever is in the way changing over in exchange. */
final class SlotExchange implements Drafter {
    @Override
    public boolean draft(Trial trial) {
        Timetable table = trial.table();
        int wish = trial.random().nextInt(table.facts().wishes);
        if (!table.isPlaced(wish)) {
            return false;
        }
        int position = trial.drawPossible(wish);
        return position != table.positionOf(wish) && trial.exchange(wish, position);
    }
}
