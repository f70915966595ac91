@NullMarked
package shiyu.loyalty;

import org.jspecify.annotations.NullMarked;
