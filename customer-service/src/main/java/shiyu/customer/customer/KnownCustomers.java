package shiyu.customer.customer;

import java.util.Map;

/** The customers that are known by these phones and contacts. */
public record KnownCustomers(Map<PhoneIndex, CustomerId> byPhone, Map<ContactId, CustomerId> byContact) {

    public KnownCustomers {
        byPhone = Map.copyOf(byPhone);
        byContact = Map.copyOf(byContact);
    }
}
