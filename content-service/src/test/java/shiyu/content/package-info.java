@NullMarked
package shiyu.content;

import org.jspecify.annotations.NullMarked;
