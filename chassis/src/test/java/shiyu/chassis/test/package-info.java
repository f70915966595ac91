/** What the tests of every service need: real servers, tokens, a clock that moves. */
@NullMarked
package shiyu.chassis.test;

import org.jspecify.annotations.NullMarked;
