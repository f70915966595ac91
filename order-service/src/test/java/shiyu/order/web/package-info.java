@NullMarked
package shiyu.order.web;

import org.jspecify.annotations.NullMarked;
