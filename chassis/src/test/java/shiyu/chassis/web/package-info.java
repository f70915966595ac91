@NullMarked
package shiyu.chassis.web;

import org.jspecify.annotations.NullMarked;
