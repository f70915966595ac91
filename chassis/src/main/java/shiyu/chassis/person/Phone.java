package shiyu.chassis.person;

/** What a phone number that somebody wrote turns out to be. */
public sealed interface Phone {

    /**
     * A number that exists once in the world, and so identifies.
     *
     * @param e164 e.g. {@code +8613812345678}
     * @param masked e.g. {@code 138****5678}
     */
    record Full(String e164, String masked) implements Phone {

        @Override
        public String toString() {
            return masked;
        }
    }

    /**
     * A privacy number (隐私号) that a platform lends for a while, with an extension: it can be dialled, but never
     * identifies.
     *
     * @param dialable e.g. {@code 18412345678-1234}
     * @param masked e.g. {@code 184****5678-****}
     */
    record Virtual(String dialable, String masked) implements Phone {

        @Override
        public String toString() {
            return masked;
        }
    }

    /** A number of which the platform shows only a part, e.g. {@code 138****5678}. */
    record Masked(String masked) implements Phone {}

    /** No phone number. */
    record Unusable() implements Phone {}
}
