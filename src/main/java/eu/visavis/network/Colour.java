package eu.visavis.network;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The colour of a network's main buttons.
 *
 * @param hex "#rrggbb" in lower case
 */
public record Colour(String hex) {
    private static final Pattern SHAPE = Pattern.compile("#[0-9a-f]{6}");
    private static final String INK = "#12171f";
    private static final String PAPER = "#ffffff";

    public Colour {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a colour: " + hex);
        }
    }

    /** Reads a colour as a field for colours sends it. */
    public static Optional<Colour> read(String typed) {
        String hex = typed.toLowerCase(Locale.ROOT);
        return SHAPE.matcher(hex).matches() ? Optional.of(new Colour(hex)) : Optional.empty();
    }

    /** Dark or white letters, whichever can be read better on it; one of the two always has a contrast of 4.2 at least. */
    public String letters() {
        return contrast(new Colour(INK)) >= contrast(new Colour(PAPER)) ? INK : PAPER;
    }

    /** The contrast of two colours by WCAG 2.2, from 1 to 21. */
    double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** Relative luminance by WCAG 2.2, from 0 to 1. */
    private double luminance() {
        return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
    }

    private double channel(int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
