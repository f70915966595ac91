package shiyu.order.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shiyu.chassis.id.Ids;
import shiyu.chassis.kafka.KafkaProperties;
import shiyu.chassis.test.Await;
import shiyu.chassis.test.TestEvents;
import shiyu.order.followup.FollowUpHouse;

/** What customer-service tells arrives, in whatever order, and however often. */
class PeopleProjectionTest extends FollowUpHouse {

    @Autowired
    private KafkaProperties kafka;

    private TestEvents customerService;

    @BeforeEach
    void connectEvents() {
        customerService = new TestEvents(kafka);
    }

    @AfterEach
    void close() {
        customerService.close();
    }

    @Test
    void keepsTheAgentAsToldLast() {
        var agent = Ids.next();
        told("agent.changed", agent, 2, agent(agent, "石之木", "ACTIVE"));
        told("agent.suspended", agent, 3, agent(agent, "石之木", "SUSPENDED"));
        told("agent.changed", agent, 1, agent(agent, "新人", "ACTIVE"));
        Await.until(() -> assertThat(count("""
                        agent_view WHERE id = '%s' AND display_name = '石之木' AND state = 'SUSPENDED' AND sequence = 3
                            AND roles = '{AFTERSALES,MANAGER}'
                        """.formatted(agent))).isOne());
        settled();
        assertThat(count("agent_view WHERE sequence = 3")).isOne();
    }

    @Test
    void keepsTheRosterOfADayAsAWhole() {
        var first = Ids.next();
        var second = Ids.next();
        told("roster.published", DAY.toString(), 2, roster(second));
        told("roster.published", DAY.toString(), 1, roster(first, second));
        settled();
        assertThat(count("roster_view WHERE day = '%s' AND jsonb_array_length(entries) = 1".formatted(DAY)))
                .isOne();
    }

    @Test
    void keepsTheRoomOfAccounts() {
        var account = Ids.next();
        var holder = Ids.next();
        told("wechat-account.changed", account, 5, account(account, holder, 4_990));
        told("wechat-account.changed", account, 4, account(account, holder, 4_989));
        told("wechat-account.changed", account, 6, account(account, null, 4_991));
        settled();
        assertThat(count("account_view WHERE taken = 4991 AND holder_agent_id IS NULL"))
                .isOne();
    }

    @Test
    void knowsWhoIsAFriend() {
        var contact = seed.contact();
        var friendship = Ids.next();
        told("friendship.requested", friendship, 1, friendship(friendship, contact, "REQUESTED", true));
        told("friendship.removed", friendship, 3, friendship(friendship, contact, "REMOVED", false));
        told("friendship.added", friendship, 2, friendship(friendship, contact, "ADDED", true));
        settled();
        assertThat(count("contact_friend WHERE contact_id = '%s' AND state = 'REMOVED' AND NOT holding"
                        .formatted(contact)))
                .isOne();
    }

    @Test
    void linksContactsToTheirCustomerAndItsOwner() {
        var one = seed.contact();
        var two = seed.contact();
        var customer = Ids.next();
        var owner = Ids.next();
        told("customer.owner-changed", customer, 2, customer(customer, owner, one, two));
        told("customer.linked", customer, 1, customer(customer, null, one, two));
        settled();
        assertThat(count("contact WHERE customer_id = '%s' AND owner_agent_id = '%s'".formatted(customer, owner)))
                .isEqualTo(2);

        var optedOut = new HashMap<String, Object>(customer(customer, owner, one));
        optedOut.put("optedOut", true);
        told("customer.opt-out-changed", customer, 3, optedOut);
        settled();
        assertThat(count("contact WHERE opted_out")).isOne();
    }

    @Test
    void beginsAnewWhenAContactBecomesAnotherCustomer() {
        var contact = seed.contact();
        var before = Ids.next();
        var after = Ids.next();
        var owner = Ids.next();
        told("customer.owner-changed", before, 40, customer(before, Ids.next(), contact));
        settled();
        told("customer.linked", after, 1, customer(after, owner, contact));
        settled();
        told("customer.owner-changed", before, 41, customer(before, Ids.next(), contact));
        settled();
        assertThat(count("contact WHERE customer_id = '%s' AND owner_agent_id = '%s'".formatted(after, owner)))
                .isOne();
    }

    private int published;

    private void told(String what, Object key, long sequence, Map<String, ?> data) {
        customerService.publish("shiyu.customer." + what + ".v1", key.toString(), sequence, data);
        published++;
    }

    /** All that was published has been handled. */
    private void settled() {
        Await.until(() -> assertThat(count("processed_event")).isGreaterThanOrEqualTo(published));
    }

    private static Map<String, ?> agent(UUID id, String name, String state) {
        return Map.of(
                "agentId",
                id,
                "username",
                "mei",
                "displayName",
                name,
                "avatar",
                "stone-01",
                "roles",
                List.of("AFTERSALES", "MANAGER"),
                "state",
                state);
    }

    private static Map<String, ?> roster(UUID... agents) {
        var entries = Arrays.stream(agents)
                .map(agent ->
                        Map.of("agentId", agent, "kind", "DAY", "from", "09:00", "to", "17:30", "followUpWeight", 100))
                .toList();
        return Map.of("day", DAY.toString(), "entries", entries);
    }

    private static Map<String, ?> account(UUID id, @Nullable UUID holder, int taken) {
        var data = new HashMap<String, Object>(Map.of(
                "accountId",
                id,
                "phoneId",
                Ids.next(),
                "nickname",
                "石之木",
                "capacity",
                5_000,
                "taken",
                taken,
                "state",
                "ACTIVE"));
        if (holder != null) {
            data.put("holderAgentId", holder);
        }
        return data;
    }

    private static Map<String, ?> friendship(UUID id, UUID contact, String state, boolean holding) {
        return Map.of(
                "friendshipId",
                id,
                "accountId",
                Ids.next(),
                "agentId",
                Ids.next(),
                "contactId",
                contact,
                "state",
                state,
                "holding",
                holding);
    }

    private static Map<String, ?> customer(UUID id, @Nullable UUID owner, UUID... contacts) {
        var data = new HashMap<String, Object>(Map.of("customerId", id, "contactIds", List.of(contacts)));
        if (owner != null) {
            data.put("ownerAgentId", owner);
        }
        return data;
    }
}
