/** The API document of the whole platform: what is served at {@code /api/openapi.json} and what the routes follow. */
@NullMarked
package shiyu.gateway.contract;

import org.jspecify.annotations.NullMarked;
