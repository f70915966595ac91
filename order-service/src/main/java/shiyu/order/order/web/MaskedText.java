package shiyu.order.order.web;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.person.Masking;
import shiyu.order.order.Address;

/** Text about people as staff see it who may see orders. */
final class MaskedText {

    private static final Pattern PHONE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    private static final String HIDDEN = "****";

    private MaskedText() {}

    /** A remark is to be read, but the phone numbers that people put into it are not. */
    static @Nullable String of(@Nullable String remark) {
        return remark == null ? null : PHONE.matcher(remark).replaceAll(number -> Masking.phone(number.group()));
    }

    /** Down to the district. */
    static @Nullable String address(Address address) {
        var region = Stream.of(address.province(), address.city(), address.district())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        if (region.isEmpty()) {
            return address.street() == null ? null : Masking.address(address.street());
        }
        return address.street() == null ? region : region + " " + HIDDEN;
    }
}
