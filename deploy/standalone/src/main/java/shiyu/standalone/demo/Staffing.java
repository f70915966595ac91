package shiyu.standalone.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import shiyu.standalone.demo.world.DemoAgent.Account;
import shiyu.standalone.demo.world.DemoAgent.Phone;
import shiyu.standalone.demo.world.DemoStaff;
import tools.jackson.databind.JsonNode;

/** Lets in whoever is missing, with phones and accounts. */
final class Staffing {

    private final Session manager;

    Staffing(Session manager) {
        this.manager = manager;
    }

    Staff complete() {
        var agents = ids("/api/agents?limit=200", "username");
        for (var agent : DemoStaff.everybody()) {
            agents.computeIfAbsent(
                    agent.username(),
                    _ -> manager.post("/api/agents", Reception.application(agent))
                            .id());
        }
        var staff = new Staff(agents, ids("/api/wechat-accounts?limit=200", "nickname"));
        if (!staff.accounts().keySet().containsAll(DemoStaff.nicknames())) {
            equip(staff);
        }
        return staff;
    }

    private void equip(Staff staff) {
        var phones = ids("/api/phones?limit=200", "label");
        DemoStaff.phones().forEach((username, phone) -> {
            var id = phones.computeIfAbsent(phone.label(), _ -> register(phone, staff.agent(username)));
            for (var account : phone.accounts()) {
                staff.accounts().computeIfAbsent(account.nickname(), _ -> register(account, id));
            }
        });
    }

    private UUID register(Phone phone, UUID holder) {
        var price = Map.of("amount", phone.price(), "currency", "CNY");
        return manager.post(
                        "/api/phones",
                        Map.of(
                                "label", phone.label(),
                                "model", phone.model(),
                                "source", phone.source(),
                                "price", price,
                                "holderAgentId", holder))
                .id();
    }

    private UUID register(Account account, UUID phone) {
        return manager.post(
                        "/api/wechat-accounts",
                        Map.of(
                                "phoneId",
                                phone,
                                "nickname",
                                account.nickname(),
                                "capacity",
                                Account.CAPACITY,
                                "friendsBefore",
                                account.friendsBefore()))
                .id();
    }

    private Map<String, UUID> ids(String path, String name) {
        var ids = new HashMap<String, UUID>();
        for (JsonNode item : manager.get(path).items()) {
            ids.put(item.path(name).asString(), UUID.fromString(item.path("id").asString()));
        }
        return ids;
    }

    /**
     * Who is there.
     *
     * @param agents ids by username
     * @param accounts ids by nickname
     */
    record Staff(Map<String, UUID> agents, Map<String, UUID> accounts) {

        UUID agent(String username) {
            return known(agents, username);
        }

        UUID account(String nickname) {
            return known(accounts, nickname);
        }

        private static UUID known(Map<String, UUID> ids, String name) {
            return Objects.requireNonNull(ids.get(name), name);
        }
    }
}
