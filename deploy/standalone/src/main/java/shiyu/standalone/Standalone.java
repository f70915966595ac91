package shiyu.standalone;

import java.io.IOException;
import java.sql.SQLException;
import shiyu.localservers.FolderLock;

/** Starts the platform at the terminal and stops it in order when the JVM is asked to end. */
public final class Standalone {

    private static final int USAGE = 2;
    private static final int FAILED = 1;

    private Standalone() {}

    static void main(String[] arguments) {
        var console = new Console();
        try {
            start(Options.parse(arguments), console);
        } catch (Options.UsageError e) {
            console.say(reason(e) + "\n\n" + Options.USAGE);
            System.exit(USAGE);
        } catch (IOException | SQLException | RuntimeException e) {
            console.say(reason(e));
            System.exit(FAILED); // the hook stops what has started
        }
    }

    private static void start(Options options, Console console) throws IOException, SQLException {
        var folder = DataFolder.at(options.data());
        var lock = FolderLock.take(folder.root());
        Logs.goTo(folder.log());
        var stop = new OrderlyStop();
        stop.closing(lock);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stop, console), "stop"));
        new Platform(options, folder, console, stop).start();
    }

    private static void stop(OrderlyStop stop, Console console) {
        console.say("stopping");
        stop.run();
        console.say("stopped");
    }

    /** What the user reads; the whole story is in the log. */
    private static String reason(Exception e) {
        boolean said =
                e instanceof StartFailed || e instanceof Options.UsageError || e instanceof FolderLock.FolderInUse;
        return said ? String.valueOf(e.getMessage()) : "The platform could not start: " + e;
    }
}
