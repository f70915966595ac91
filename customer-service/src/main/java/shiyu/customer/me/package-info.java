/** What a signed-in person needs to begin: who they are, what they may do, what day it is, whether they are on duty. */
@NullMarked
package shiyu.customer.me;

import org.jspecify.annotations.NullMarked;
