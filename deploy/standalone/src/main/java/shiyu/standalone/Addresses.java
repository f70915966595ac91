package shiyu.standalone;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import shiyu.localservers.Ports;

/**
 * Who listens where. The services are for the gateway alone and stay on the loopback address.
 *
 * @param listen the gateway's address
 */
record Addresses(String listen, Map<Member, Integer> ports) {

    static final String LOOPBACK = "127.0.0.1";

    /** @throws StartFailed when the gateway's port is taken */
    static Addresses of(Options options) {
        if (!Ports.isFree(options.port())) {
            throw new StartFailed("Port %d is in use. Choose another: --port N".formatted(options.port()));
        }
        var ports = new EnumMap<Member, Integer>(Member.class);
        ports.put(Member.GATEWAY, options.port());
        int next = options.port() + 1;
        for (var service : Member.services()) {
            ports.put(service, next < 65_536 && Ports.isFree(next) ? next : Ports.free());
            next++;
        }
        return new Addresses(options.listen(), ports);
    }

    int port(Member member) {
        return ports.getOrDefault(member, 0);
    }

    /** Where this machine reaches it. */
    URI of(Member member) {
        return URI.create("http://%s:%d".formatted(LOOPBACK, port(member)));
    }

    String listenAddress(Member member) {
        return member == Member.GATEWAY ? listen : LOOPBACK;
    }
}
