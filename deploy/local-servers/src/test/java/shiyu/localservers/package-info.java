@NullMarked
package shiyu.localservers;

import org.jspecify.annotations.NullMarked;
