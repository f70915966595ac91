package shiyu.standalone;

import java.util.List;
import java.util.stream.Stream;
import shiyu.community.CommunityServiceApplication;
import shiyu.content.ContentServiceApplication;
import shiyu.customer.CustomerServiceApplication;
import shiyu.gateway.GatewayApplication;
import shiyu.loyalty.LoyaltyServiceApplication;
import shiyu.order.OrderServiceApplication;

/** The six applications of the platform, those that take longest to start first. */
enum Member {
    ORDER("order-service", OrderServiceApplication.class),
    GATEWAY("gateway", GatewayApplication.class),
    CUSTOMER("customer-service", CustomerServiceApplication.class),
    COMMUNITY("community-service", CommunityServiceApplication.class),
    LOYALTY("loyalty-service", LoyaltyServiceApplication.class),
    CONTENT("content-service", ContentServiceApplication.class);

    private final String configName;
    private final Class<?> application;

    Member(String configName, Class<?> application) {
        this.configName = configName;
        this.application = application;
    }

    /** All but the gateway; each owns a database. */
    static List<Member> services() {
        return Stream.of(values()).filter(member -> member != GATEWAY).toList();
    }

    String configName() {
        return configName;
    }

    Class<?> application() {
        return application;
    }

    /** The name of its database and of the role that owns it: {@code shiyu_order}. */
    String database() {
        return "shiyu_" + configName.replace("-service", "");
    }
}
