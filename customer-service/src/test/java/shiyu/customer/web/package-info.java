@NullMarked
package shiyu.customer.web;

import org.jspecify.annotations.NullMarked;
