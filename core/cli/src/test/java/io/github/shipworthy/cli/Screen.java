package io.github.shipworthy.cli;

/**
 * What a page is shown on.
 *
 * @param width in CSS pixels, as the height is
 * @param phone whether it lays out and scrolls as phones do
 * @param dark whether its owner prefers dark pages
 */
record Screen(int width, int height, boolean phone, boolean dark) {

    static final Screen DESKTOP = new Screen(1280, 900, false, false);
    static final Screen PHONE = new Screen(390, 844, true, false);
    static final Screen NARROW = new Screen(360, 740, true, false);

    /** The same one, for an owner who prefers dark pages or one who does not. */
    Screen dark(boolean dark) {
        return new Screen(width, height, phone, dark);
    }

    @Override
    public String toString() {
        return width + (dark ? "-dark" : "-light");
    }
}
