/**
 * A PostgreSQL and a Kafka of our own on this machine: for the standalone platform and for tests. Real servers, with a
 * life cycle that survives kill -9 of this process and of theirs.
 */
@NullMarked
package shiyu.localservers;

import org.jspecify.annotations.NullMarked;
