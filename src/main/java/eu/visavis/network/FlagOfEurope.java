package eu.visavis.network;

import eu.visavis.kernel.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/**
 * The flag of Europe as a picture. Drawn by the description in annex A1 of the Interinstitutional style guide of the
 * European Union: half as long again as it is high, twelve upright stars on a circle whose radius is a third of the
 * height, each star in a circle whose radius is an eighteenth of the height.
 */
final class FlagOfEurope {
    private static final int HEIGHT = 360;
    private static final int STARS = 12;
    private static final int POINTS = 5;
    private static final Color BLUE = new Color(0x003399);
    private static final Color YELLOW = new Color(0xFFCC00);

    /** How far the inner corners of a regular star with five points are from its middle, as part of the outer ones. */
    private static final double INNER = Math.sin(Math.toRadians(18)) / Math.sin(Math.toRadians(54));

    private FlagOfEurope() {}

    static Picture draw() {
        BufferedImage image = new BufferedImage(HEIGHT * 3 / 2, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pencil = image.createGraphics();
        pencil.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pencil.setColor(BLUE);
        pencil.fillRect(0, 0, image.getWidth(), HEIGHT);
        pencil.setColor(YELLOW);
        for (int hour = 0; hour < STARS; hour++) {
            double angle = 2 * Math.PI * hour / STARS;
            pencil.fill(star(
                    image.getWidth() / 2.0 + HEIGHT / 3.0 * Math.sin(angle),
                    HEIGHT / 2.0 - HEIGHT / 3.0 * Math.cos(angle)));
        }
        pencil.dispose();
        return Picture.of(image);
    }

    private static Path2D star(double x, double y) {
        Path2D star = new Path2D.Double();
        for (int corner = 0; corner < 2 * POINTS; corner++) {
            double radius = HEIGHT / 18.0 * (corner % 2 == 0 ? 1 : INNER);
            double angle = Math.PI * corner / POINTS;
            double px = x + radius * Math.sin(angle);
            double py = y - radius * Math.cos(angle);
            if (corner == 0) {
                star.moveTo(px, py);
            } else {
                star.lineTo(px, py);
            }
        }
        star.closePath();
        return star;
    }
}
