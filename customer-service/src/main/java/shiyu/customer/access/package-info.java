/** The access log: who saw whose personal data in full, when and why. A projection of what the services tell. */
@NullMarked
package shiyu.customer.access;

import org.jspecify.annotations.NullMarked;
