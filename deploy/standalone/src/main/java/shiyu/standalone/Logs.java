package shiyu.standalone;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Logging of the whole JVM, set up once. Left to the six contexts, each would set it up anew and the last would win. To
 * be called before any logger is made.
 */
final class Logs {

    private Logs() {}

    static void goTo(Path folder) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("logback.configurationFile", "shiyu/standalone/logback.xml");
        System.setProperty("shiyu.log.folder", folder.toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
