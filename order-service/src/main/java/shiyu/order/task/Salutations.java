package shiyu.order.task;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.crypto.Place;
import shiyu.chassis.crypto.SubjectKey;
import shiyu.chassis.crypto.SubjectKeys;
import shiyu.chassis.person.Salutation;
import shiyu.chassis.person.Title;

/** How agents address the recipients of orders: read from the encrypted names each time, and never stored. */
@Component
public class Salutations {

    private final SubjectKeys keys;

    Salutations(SubjectKeys keys) {
        this.keys = keys;
    }

    /** By order. Whoever is left out, or erased, is addressed as {@link #unknown()}. */
    public Mono<Map<UUID, String>> of(Collection<SealedName> names) {
        return keys.find(names.stream().map(SealedName::subject).toList()).map(found -> open(names, found));
    }

    public static String unknown() {
        return Salutation.of(null, null);
    }

    private static Map<UUID, String> open(Collection<SealedName> names, Map<UUID, SubjectKey> keys) {
        var salutations = new HashMap<UUID, String>();
        for (var name : names) {
            salutations.put(name.order(), Salutation.of(open(name, keys.get(name.subject())), name.title()));
        }
        return salutations;
    }

    private static @Nullable String open(SealedName name, @Nullable SubjectKey key) {
        return key == null ? null : key.decrypt(name.sealed(), new Place("order_recipient", "name_ct", name.order()));
    }

    /** The name of an order's recipient as it lies in the table, and what the contact is known to prefer. */
    @SuppressWarnings("ArrayRecordComponent")
    public record SealedName(
            UUID order,
            UUID subject,
            byte @Nullable [] sealed,
            @Nullable Title title) {}
}
