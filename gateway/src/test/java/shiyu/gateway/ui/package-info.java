@NullMarked
package shiyu.gateway.ui;

import org.jspecify.annotations.NullMarked;
