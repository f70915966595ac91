package shiyu.chassis.loop;

import org.springframework.context.SmartLifecycle;

/**
 * The order in which the loops start; they stop the other way round. All start before the web server takes requests and
 * stop after its last one: first those that make events, last the relay that carries them away.
 */
public final class Phases {

    private static final int WEB_SERVER = SmartLifecycle.DEFAULT_PHASE - 2048;

    public static final int TOPICS = WEB_SERVER - 400;
    public static final int RELAY = WEB_SERVER - 300;
    public static final int INBOX = WEB_SERVER - 200;
    public static final int JOBS = WEB_SERVER - 100;

    private Phases() {}
}
