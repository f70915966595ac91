package shiyu.customer.customer;

import java.util.HexFormat;

/** The keyed hash of a phone number, by which equal numbers are found. */
public record PhoneIndex(String hex) {

    public static PhoneIndex of(byte[] bytes) {
        return new PhoneIndex(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
