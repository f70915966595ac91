@NullMarked
package shiyu.gateway;

import org.jspecify.annotations.NullMarked;
