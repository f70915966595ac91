/** Fills a demo house through the same doors as everybody: sign-in, HTTP, intake. The gateway is all it knows. */
@NullMarked
package shiyu.standalone.demo;

import org.jspecify.annotations.NullMarked;
