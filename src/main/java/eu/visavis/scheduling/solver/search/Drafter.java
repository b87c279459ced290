package eu.visavis.scheduling.solver.search;

/** A way to find a change that may improve a timetable. */
interface Drafter {
    /**
     * Tries one change.
     *
     * @param trial empty before; what it holds afterwards keeps availability, tables and limits
     * @return false if the attempt led nowhere; the trial is then to be undone
     */
    boolean draft(Trial trial);
}
