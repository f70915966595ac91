package shiyu.standalone;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;

/** What the terminal shows once the platform is ready. */
record Welcome(Console console, DataFolder folder) {

    void say(int port, boolean demo, Optional<String> firstPassword) throws IOException {
        console.say("ready in %.1f s".formatted(sinceTheJvmStarted().toMillis() / 1000.0));
        console.say("");
        console.say("  http://localhost:" + port);
        if (demo) {
            console.say("  sign in as manager, owner, admin or an agent (linyue, chensi, sunyi and others);");
            console.say("  everybody's password is " + firstPassword.orElseThrow());
        } else if (firstPassword.isPresent()) {
            console.say(
                    "  sign in as admin with the password %s (it is not shown again)".formatted(firstPassword.get()));
            folder.forgetFirstPassword();
        }
        console.say("  stop with Ctrl-C; data and log are in " + folder.root());
        console.say("");
    }

    private static Duration sinceTheJvmStarted() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }
}
