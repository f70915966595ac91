@NullMarked
package shiyu.chassis;

import org.jspecify.annotations.NullMarked;
