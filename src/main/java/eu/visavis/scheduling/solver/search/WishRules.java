package eu.visavis.scheduling.solver.search;

/**
 * What else holds for a wish.
 *
 * @param others indexes of people who are in the meeting beside the two sides
 * @param uses which supplies the meeting takes one of, by their numbers
 * @param area where the meeting takes place, -1 if that is open
 * @param choice of the wishes with the same number one at most is placed, and they weigh once; -1 for a wish of its own
 * @param quotas the quotas that the meeting counts for, by their numbers
 */
public record WishRules(int[] others, int[] uses, int area, int choice, int[] quotas) {}
