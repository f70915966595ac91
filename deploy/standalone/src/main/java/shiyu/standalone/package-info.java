/**
 * The whole platform in one JVM: PostgreSQL, Kafka and the six applications, each in its own context on its own port,
 * as they would be in processes of their own. The default way to run Shiyu.
 */
@NullMarked
package shiyu.standalone;

import org.jspecify.annotations.NullMarked;
