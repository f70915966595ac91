@NullMarked
package shiyu.standalone.demo;

import org.jspecify.annotations.NullMarked;
