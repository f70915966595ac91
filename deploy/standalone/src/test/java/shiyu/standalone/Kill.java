package shiyu.standalone;

import java.io.IOException;

/** What can die by SIGKILL. */
enum Kill {
    JVM(true),
    JVM_AND_POSTMASTER(true),
    POSTMASTER(false);

    private final boolean endsThePlatform;

    Kill(boolean endsThePlatform) {
        this.endsThePlatform = endsThePlatform;
    }

    /** Whether somebody has to start it again: a dead postmaster alone is brought back by the launcher. */
    boolean endsThePlatform() {
        return endsThePlatform;
    }

    void strike(StandaloneProcess platform) throws IOException, InterruptedException {
        switch (this) {
            case JVM -> platform.killJvm();
            case JVM_AND_POSTMASTER -> platform.killJvmAndPostmaster();
            case POSTMASTER -> platform.killPostmaster();
        }
    }
}
