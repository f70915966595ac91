/** The OpenAPI document says what the code enforces: rights, owners, problems and nullable fields. */
@NullMarked
package shiyu.chassis.openapi;

import org.jspecify.annotations.NullMarked;
