@NullMarked
package shiyu.chassis.crypto;

import org.jspecify.annotations.NullMarked;
