package shiyu.customer.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shiyu.customer.customer.LinkPlan.NewPhone;
import shiyu.customer.customer.LinkPlan.OrderLink;
import shiyu.customer.customer.LinkPlan.SeenAddress;

/**
 * Tells who the recipients of orders are, without a database, a clock or a framework. The same phone is the same
 * customer; without a phone the contact decides; nobody known is somebody new. Recipients with a phone come first, so
 * that an order without one joins the customer whom another order of its contact reveals.
 */
final class Linking {

    private final Map<PhoneIndex, CustomerId> byPhone;
    private final Map<ContactId, CustomerId> byContact;
    private final Function<String, PhoneIndex> index;
    private final Supplier<CustomerId> ids;

    private final Set<CustomerId> created = new LinkedHashSet<>();
    private final Map<CustomerId, String> names = new LinkedHashMap<>();
    private final List<NewPhone> phones = new ArrayList<>();
    private final Set<SeenAddress> addresses = new LinkedHashSet<>();
    private final Map<ContactId, CustomerId> contacts = new LinkedHashMap<>();
    private final List<OrderLink> orders = new ArrayList<>();

    private Linking(KnownCustomers known, Function<String, PhoneIndex> index, Supplier<CustomerId> ids) {
        this.byPhone = new HashMap<>(known.byPhone());
        this.byContact = new HashMap<>(known.byContact());
        this.index = index;
        this.ids = ids;
    }

    /**
     * Who the recipients are.
     *
     * @param index the keyed hash of a number in E.164
     * @param ids for customers that are new
     */
    static LinkPlan plan(
            List<Recipient> recipients,
            KnownCustomers known,
            Function<String, PhoneIndex> index,
            Supplier<CustomerId> ids) {
        var linking = new Linking(known, index, ids);
        recipients.stream().filter(recipient -> recipient.phone() != null).forEach(linking::link);
        recipients.stream().filter(recipient -> recipient.phone() == null).forEach(linking::link);
        return linking.plan();
    }

    private void link(Recipient recipient) {
        var customer = customerOf(recipient);
        byContact.put(recipient.contact(), customer);
        contacts.put(recipient.contact(), customer);
        orders.add(new OrderLink(recipient.order(), recipient.contact(), customer));
        var name = recipient.fullName();
        if (name != null) {
            names.putIfAbsent(customer, name);
        }
        var address = recipient.fullAddress();
        if (address != null) {
            addresses.add(new SeenAddress(customer, address, recipient.province(), recipient.city()));
        }
    }

    private CustomerId customerOf(Recipient recipient) {
        var phone = recipient.phone();
        if (phone == null) {
            return orNew(byContact.get(recipient.contact()));
        }
        var hash = index.apply(phone);
        var known = byPhone.get(hash);
        if (known != null) {
            return known;
        }
        var customer = orNew(byContact.get(recipient.contact()));
        byPhone.put(hash, customer);
        phones.add(new NewPhone(customer, hash, phone));
        return customer;
    }

    private CustomerId orNew(@Nullable CustomerId known) {
        if (known != null) {
            return known;
        }
        var customer = ids.get();
        created.add(customer);
        return customer;
    }

    private LinkPlan plan() {
        return new LinkPlan(created, names, phones, List.copyOf(addresses), contacts, orders);
    }
}
