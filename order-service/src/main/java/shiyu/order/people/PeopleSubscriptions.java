package shiyu.order.people;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shiyu.chassis.inbox.Subscription;

/** What this service listens to in order to know the people. */
@Configuration(proxyBeanMethods = false)
class PeopleSubscriptions {

    @Bean
    Subscription agents(AgentViews views) {
        return Subscription.named("agent-view")
                .topic("shiyu.customer.agent")
                .onEach(
                        List.of(
                                "shiyu.customer.agent.changed.v1",
                                "shiyu.customer.agent.suspended.v1",
                                "shiyu.customer.agent.left.v1"),
                        AgentMessage.class,
                        views::apply)
                .build();
    }

    @Bean
    Subscription accounts(AccountViews views) {
        return Subscription.named("account-view")
                .topic("shiyu.customer.wechat-account")
                .onEach(List.of("shiyu.customer.wechat-account.changed.v1"), AccountMessage.class, views::apply)
                .build();
    }

    @Bean
    Subscription rosters(RosterViews views) {
        return Subscription.named("roster-view")
                .topic("shiyu.customer.roster")
                .onEach(List.of("shiyu.customer.roster.published.v1"), RosterMessage.class, views::apply)
                .build();
    }

    @Bean
    Subscription friendships(ContactFriends friends) {
        return Subscription.named("contact-friend")
                .topic("shiyu.customer.friendship")
                .onEach(
                        List.of(
                                "shiyu.customer.friendship.requested.v1",
                                "shiyu.customer.friendship.added.v1",
                                "shiyu.customer.friendship.refused.v1",
                                "shiyu.customer.friendship.withdrawn.v1",
                                "shiyu.customer.friendship.expired.v1",
                                "shiyu.customer.friendship.removed.v1"),
                        FriendshipMessage.class,
                        friends::apply)
                .build();
    }

    @Bean
    Subscription customers(ContactCustomers customers) {
        return Subscription.named("contact-customer")
                .topic("shiyu.customer.customer")
                .onEach(List.of("shiyu.customer.customer.linked.v1"), CustomerMessage.class, customers::linked)
                .onEach(
                        List.of("shiyu.customer.customer.owner-changed.v1"),
                        CustomerMessage.class,
                        customers::ownerChanged)
                .onEach(
                        List.of("shiyu.customer.customer.opt-out-changed.v1"),
                        CustomerMessage.class,
                        customers::optOutChanged)
                .build();
    }
}
