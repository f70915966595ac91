/** The follow-up board over HTTP: runs, distribution, exclusions. */
@NullMarked
package shiyu.order.followup.web;

import org.jspecify.annotations.NullMarked;
