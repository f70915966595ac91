/**
 * What agents say on the phone: the follow-up call's script (话术), and care advice (养护) by kind of work, the kind being
 * told by words of a line's title. Data of this service until content-service owns them.
 */
@NullMarked
package shiyu.order.script;

import org.jspecify.annotations.NullMarked;
