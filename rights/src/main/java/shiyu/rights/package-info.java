/** The rights (权限) and roles of the house, made of docs/rights.yml by the build. */
@NullMarked
package shiyu.rights;

import org.jspecify.annotations.NullMarked;
