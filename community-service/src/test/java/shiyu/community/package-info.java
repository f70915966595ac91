@NullMarked
package shiyu.community;

import org.jspecify.annotations.NullMarked;
