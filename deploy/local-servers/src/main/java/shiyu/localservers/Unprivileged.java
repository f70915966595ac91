package shiyu.localservers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How PostgreSQL's programs, which refuse to run as root, are run from here: what goes before their command line. */
record Unprivileged(List<String> prefix) {

    private static final int NOBODY = 65_534;

    static final Unprivileged AS_WE_ARE = new Unprivileged(List.of());

    /** Root, but in a user namespace of its own, where it is nobody. Files stay root's. */
    static final Unprivileged IN_USER_NAMESPACE = new Unprivileged(List.of("unshare", "--user"));

    /**
     * As nobody, where namespaces are forbidden (a container's default), with the one privilege of root that it needs
     * to reach a data folder below root's home.
     */
    static final Unprivileged AS_NOBODY = new Unprivileged(List.of(
            "setpriv",
            "--reuid=" + NOBODY,
            "--regid=" + NOBODY,
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override"));

    static Unprivileged here() throws IOException {
        if (!weAreRoot()) {
            return AS_WE_ARE;
        }
        return Stream.of(IN_USER_NAMESPACE, AS_NOBODY)
                .filter(Unprivileged::works)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "PostgreSQL does not run as root, and neither unshare nor setpriv may change that here:"
                                + " start as another user"));
    }

    static boolean weAreRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    List<String> command(List<String> program) {
        return Stream.concat(prefix.stream(), program.stream()).toList();
    }

    /** Lets the programs own the folder, as PostgreSQL demands of its data. */
    void own(Path folder) throws IOException {
        if (!equals(AS_NOBODY) || !Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.toList()) {
                Files.setAttribute(path, "unix:uid", NOBODY);
                Files.setAttribute(path, "unix:gid", NOBODY);
            }
        }
    }

    private boolean works() {
        try {
            return Programs.run(command(List.of("true"))).succeeded();
        } catch (IOException _) {
            return false; // not installed
        }
    }
}
