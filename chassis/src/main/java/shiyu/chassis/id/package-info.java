/** Identities: UUIDv7, so that rows of one hour lie together on disk. */
@NullMarked
package shiyu.chassis.id;

import org.jspecify.annotations.NullMarked;
