/** Contacts: the customer (顾客) as this service knows it, found by phone, by buyer account, or one per order. */
@NullMarked
package shiyu.order.contact;

import org.jspecify.annotations.NullMarked;
