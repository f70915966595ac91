package shiyu.customer.account;

import org.jspecify.annotations.Nullable;
import shiyu.customer.phone.PhoneId;

/**
 * Command: an account is set up on a phone.
 *
 * @param capacity how many friends it may have; absent: the default of the house
 * @param friendsBefore friends it has already, not known one by one
 */
public record RegisterAccount(
        PhoneId phone, String nickname, @Nullable Integer capacity, int friendsBefore) {}
