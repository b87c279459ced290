package eu.visavis.network;

/**
 * A picture on a page.
 *
 * @param address of the picture, without host
 * @param width in pixels
 * @param height in pixels
 */
public record ShownImage(String address, int width, int height) {
    /** How wide it is when drawn that high, in the same unit. */
    public int widthAt(int drawnHeight) {
        return Math.max(1, Math.round(width * drawnHeight / (float) height));
    }
}
