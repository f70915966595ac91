package shiyu.order.imports;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import shiyu.order.store.StoreId;

/**
 * What a file is read for.
 *
 * @param otherStores the names of all other stores, to notice when a file belongs to one of them
 * @param now the time of the import, to tell times that can't be right
 */
public record ImportTarget(StoreId store, String storeName, Set<String> otherStores, Instant now) {

    public ImportTarget {
        otherStores = otherStores.stream().map(ImportTarget::plain).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isStore(String name) {
        return plain(name).equals(plain(storeName));
    }

    public boolean isOtherStore(String name) {
        return !isStore(name) && otherStores.contains(plain(name));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    }
}
