package shiyu.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shiyu.customer.customer.LinkPlan.NewPhone;
import shiyu.customer.customer.LinkPlan.OrderLink;

class LinkingTest {

    private static final KnownCustomers NOBODY = new KnownCustomers(Map.of(), Map.of());
    private static final ContactId CONTACT = new ContactId(UUID.randomUUID());
    private static final ContactId OTHER_CONTACT = new ContactId(UUID.randomUUID());
    private static final String PHONE = "+8613800000001";

    @Test
    void somebodyUnknownIsSomebodyNewAndOnlyOnce() {
        var plan = plan(NOBODY, recipient(CONTACT, PHONE, "林一", "杭州"), recipient(CONTACT, PHONE, "林一", "杭州"));
        assertThat(plan.created()).hasSize(1);
        assertThat(plan.phones()).hasSize(1);
        assertThat(plan.addresses()).hasSize(1);
        assertThat(plan.orders()).hasSize(2);
    }

    @Test
    void theSamePhoneIsTheSameCustomerWhateverTheContact() {
        var known = CustomerId.next();
        var plan = plan(
                new KnownCustomers(Map.of(index(PHONE), known), Map.of()),
                recipient(CONTACT, PHONE, null, null),
                recipient(OTHER_CONTACT, PHONE, null, null));
        assertThat(plan.created()).isEmpty();
        assertThat(plan.phones()).isEmpty();
        assertThat(plan.contacts()).isEqualTo(Map.of(CONTACT, known, OTHER_CONTACT, known));
    }

    @Test
    void withoutAPhoneTheContactDecides() {
        var known = CustomerId.next();
        var plan = plan(
                new KnownCustomers(Map.of(), Map.of(CONTACT, known)),
                recipient(CONTACT, null, null, null),
                recipient(OTHER_CONTACT, null, null, null));
        assertThat(plan.contacts().get(CONTACT)).isEqualTo(known);
        assertThat(plan.created()).hasSize(1).doesNotContain(known);
    }

    @Test
    void anOrderWithoutAPhoneJoinsWhomAnotherOrderOfItsContactReveals() {
        var known = CustomerId.next();
        var plan = plan(
                new KnownCustomers(Map.of(index(PHONE), known), Map.of()),
                recipient(CONTACT, null, null, null),
                recipient(CONTACT, PHONE, null, null));
        assertThat(plan.created()).isEmpty();
        assertThat(plan.orders()).extracting(OrderLink::customer).containsExactly(known, known);
    }

    @Test
    void aContactThatShowsItsPhoneAtLastStaysItsCustomer() {
        var known = CustomerId.next();
        var plan = plan(new KnownCustomers(Map.of(), Map.of(CONTACT, known)), recipient(CONTACT, PHONE, null, null));
        assertThat(plan.phones()).containsExactly(new NewPhone(known, index(PHONE), PHONE));
        assertThat(plan.created()).isEmpty();
    }

    @Test
    void theOwnerOfThePhoneWinsOverTheContact() {
        var byPhone = CustomerId.next();
        var byContact = CustomerId.next();
        var plan = plan(
                new KnownCustomers(Map.of(index(PHONE), byPhone), Map.of(CONTACT, byContact)),
                recipient(CONTACT, PHONE, null, null));
        assertThat(plan.contacts()).isEqualTo(Map.of(CONTACT, byPhone));
    }

    @Test
    void whatIsMaskedIsNotTakenForAName() {
        var plan = plan(
                NOBODY,
                recipient(CONTACT, PHONE, "林**", "浙江省****"),
                recipient(CONTACT, PHONE, " ", null),
                recipient(CONTACT, PHONE, "林一", "杭州市西湖区"));
        assertThat(plan.names()).containsOnlyKeys(plan.created()).containsValue("林一");
        assertThat(plan.addresses())
                .singleElement()
                .satisfies(seen -> assertThat(seen.address()).isEqualTo("杭州市西湖区"));
    }

    @Test
    void nothingOfAPersonIsInTheWordsForIt() {
        var recipient = recipient(CONTACT, PHONE, "林一", "杭州市西湖区");
        assertThat(recipient.toString() + plan(NOBODY, recipient)).doesNotContain("138", "林一", "杭州");
    }

    /** Whatever the order of arrival, orders of one phone end with one customer, and every order with exactly one. */
    @Property
    void onePhoneIsOneCustomerInAnyOrder(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 15) Integer> shapes, @ForAll long seed) {
        var contacts = List.of(new ContactId(UUID.randomUUID()), new ContactId(UUID.randomUUID()));
        var recipients = new ArrayList<Recipient>();
        for (var shape : shapes) {
            var phone = shape % 4 == 0 ? null : "+861380000000" + shape % 4;
            recipients.add(recipient(contacts.get(shape % 2), phone, null, null));
        }
        Collections.shuffle(recipients, new Random(seed));
        var plan = Linking.plan(recipients, NOBODY, LinkingTest::index, CustomerId::next);

        assertThat(plan.orders()).hasSameSizeAs(recipients);
        var customers = new HashMap<OrderId, CustomerId>();
        plan.orders().forEach(link -> customers.put(link.order(), link.customer()));
        var byPhone = new HashMap<String, CustomerId>();
        for (var recipient : recipients) {
            var customer = customers.get(recipient.order());
            assertThat(customer).isNotNull();
            if (recipient.phone() != null) {
                assertThat(byPhone.computeIfAbsent(recipient.phone(), _ -> customer))
                        .isEqualTo(customer);
            }
        }
        assertThat(plan.phones()).hasSameSizeAs(byPhone.keySet());
    }

    private static LinkPlan plan(KnownCustomers known, Recipient... recipients) {
        return Linking.plan(List.of(recipients), known, LinkingTest::index, CustomerId::next);
    }

    private static PhoneIndex index(String phone) {
        return new PhoneIndex("00" + phone.substring(1) + "0");
    }

    private static Recipient recipient(
            ContactId contact, @Nullable String phone, @Nullable String name, @Nullable String address) {
        return new Recipient(new OrderId(UUID.randomUUID()), contact, phone, name, address, "浙江省", "杭州市");
    }
}
