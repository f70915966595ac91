@NullMarked
package shiyu.rights;

import org.jspecify.annotations.NullMarked;
