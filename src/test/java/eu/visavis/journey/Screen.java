package eu.visavis.journey;

/** The sizes of window that pages are made for, in CSS pixels. */
enum Screen {
    PHONE(390, 844),
    NARROW(320, 640),
    DESKTOP(1280, 900);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
