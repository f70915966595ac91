/**
 * Customers 顾客: a person, known by phone, with the contacts that order-service knows them as. Events of orders carry no
 * person, so this service fetches whom an order goes to (the claim check) and links it; whom that makes is decided in
 * {@link shiyu.customer.customer.Linking}. The edges are in {@code persistence}, {@code messaging} and {@code remote}.
 */
@NullMarked
package shiyu.customer.customer;

import org.jspecify.annotations.NullMarked;
