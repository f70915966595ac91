/** Personal data at rest: per-subject keys wrapped by a master key, and a keyed index for exact search. */
@NullMarked
package shiyu.chassis.crypto;

import org.jspecify.annotations.NullMarked;
