/**
 * People as this service knows them from customer-service's events: agents (客服) and their WeChat accounts (微信号), the
 * roster, and what is known of contacts' customers and friends. Only projections: nothing here is decided here.
 */
@NullMarked
package shiyu.order.people;

import org.jspecify.annotations.NullMarked;
