package shiyu.standalone.demo;

import java.util.Locale;
import java.util.function.Consumer;

/** Tells the person at the terminal what is going on. */
record Progress(Consumer<String> terminal) {

    void orders(int done, int all) {
        say("%s of %s orders".formatted(spaced(done), spaced(all)));
    }

    void friends(int made) {
        say(spaced(made) + " WeChat friends");
    }

    void say(String what) {
        terminal.accept("demo: " + what);
    }

    private static String spaced(int figure) {
        return String.format(Locale.ROOT, "%,d", figure).replace(',', ' ');
    }
}
