package shiyu.standalone.demo;

import java.util.UUID;
import shiyu.standalone.demo.world.DemoOrder;

/**
 * An order that the platform knows.
 *
 * @param id the platform's
 */
record Told(DemoOrder order, UUID id) {}
