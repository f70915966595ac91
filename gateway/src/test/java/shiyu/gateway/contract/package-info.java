@NullMarked
package shiyu.gateway.contract;

import org.jspecify.annotations.NullMarked;
