/**
 * The one door. It routes every public path to the service that owns it, turns the browser's session cookie into a
 * bearer token, serves the admin UI and the merged API document, and holds no state.
 */
@NullMarked
package shiyu.gateway;

import org.jspecify.annotations.NullMarked;
