@NullMarked
package shiyu.gateway.door;

import org.jspecify.annotations.NullMarked;
