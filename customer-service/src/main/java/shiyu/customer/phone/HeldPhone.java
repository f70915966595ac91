package shiyu.customer.phone;

import org.jspecify.annotations.Nullable;

/** A phone as a reader wants to see it, with the name of who holds it. */
record HeldPhone(Phone phone, @Nullable String holderName) {}
