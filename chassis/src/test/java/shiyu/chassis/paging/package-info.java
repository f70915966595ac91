@NullMarked
package shiyu.chassis.paging;

import org.jspecify.annotations.NullMarked;
