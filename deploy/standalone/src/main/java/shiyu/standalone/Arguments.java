package shiyu.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import shiyu.localservers.Database;

/**
 * The command line of each application: what it would otherwise read from its environment. Arguments and not system
 * properties, which all six would share.
 *
 * @param firstPassword with which customer-service makes the first sign-in, if nobody is there yet
 */
record Arguments(
        Addresses addresses,
        Map<Member, Database> databases,
        String kafka,
        String masterKey,
        boolean demo,
        Optional<String> firstPassword) {

    List<String> of(Member member) {
        var arguments = new ArrayList<String>();
        arguments.add("--spring.config.name=" + member.configName());
        arguments.add("--server.address=" + addresses.listenAddress(member));
        arguments.add("--server.port=" + addresses.port(member));
        arguments.add("--shiyu.kafka.bootstrap=" + kafka);
        arguments.add("--shiyu.kafka.partitions=3");
        arguments.add("--shiyu.demo.enabled=" + demo);
        arguments.add("--shiyu.security.jwk-set-uri=" + addresses.of(Member.CUSTOMER) + "/.well-known/jwks.json");
        for (var service : Member.services()) {
            arguments.add("--shiyu.services.%s=%s".formatted(service.configName(), addresses.of(service)));
        }
        arguments.add("--spring.lifecycle.timeout-per-shutdown-phase=10s");
        if (member != Member.GATEWAY) {
            addForService(member, arguments);
        }
        return arguments;
    }

    private void addForService(Member service, List<String> arguments) {
        var database = Objects.requireNonNull(databases.get(service));
        arguments.add("--shiyu.database.url=" + database.url());
        arguments.add("--shiyu.database.username=" + database.user());
        arguments.add("--shiyu.database.password=" + database.password());
        arguments.add("--shiyu.master-key=" + masterKey);
        if (service == Member.CUSTOMER) {
            firstPassword.ifPresent(password -> arguments.add("--shiyu.bootstrap.admin-password=" + password));
        }
        // the JVM is measured once, by the gateway
        for (var meter : List.of("jvm", "process", "system", "disk")) {
            arguments.add("--management.metrics.enable.%s=false".formatted(meter));
        }
    }
}
