@NullMarked
package shiyu.standalone;

import org.jspecify.annotations.NullMarked;
