/** Technical text rules for data protection: phone numbers, masking, and how to address somebody politely. */
@NullMarked
package shiyu.chassis.person;

import org.jspecify.annotations.NullMarked;
