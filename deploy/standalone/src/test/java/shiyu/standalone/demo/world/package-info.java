@NullMarked
package shiyu.standalone.demo.world;

import org.jspecify.annotations.NullMarked;
