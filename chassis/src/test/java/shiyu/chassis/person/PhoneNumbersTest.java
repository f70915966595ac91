package shiyu.chassis.person;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shiyu.chassis.person.Phone.Full;
import shiyu.chassis.person.Phone.Masked;
import shiyu.chassis.person.Phone.Unusable;
import shiyu.chassis.person.Phone.Virtual;

class PhoneNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812345678",
                "'13812345678",
                "’13812345678",
                "=\"13812345678\"",
                "\t13812345678 ",
                "138 1234 5678",
                "138-1234-5678",
                "１３８１２３４５６７８",
                "+86 138 1234 5678",
                "+8613812345678",
                "＋86-13812345678",
                "8613812345678",
                "86-13812345678",
                "008613812345678",
                "013812345678",
                "13812345678.0",
                "\uFEFF13812345678\u200B",
                "13812345678/0571-88881234",
                "null/13812345678",
                "(138)12345678"
            })
    void readsAMobileNumberHoweverItIsWritten(String text) {
        assertThat(PhoneNumbers.parse(text)).isEqualTo(new Full("+8613812345678", "138****5678"));
    }

    @ParameterizedTest
    @CsvSource({
        "0571-88881234,      +8657188881234, 057****1234",
        "057188881234,       +8657188881234, 057****1234",
        "(0571)88881234,     +8657188881234, 057****1234",
        "+86 571 8888 1234,  +8657188881234, 057****1234",
        "010-62345678,       +861062345678,  010****5678",
        "+852 9123 4567,     +85291234567,   +852****4567",
        "+1 415 555 2671,    +14155552671,   +1****2671",
        "0085291234567,      +85291234567,   +852****4567"
    })
    void readsLandlinesWithTheirAreaCodeAndNumbersAbroad(String text, String e164, String masked) {
        assertThat(PhoneNumbers.parse(text)).isEqualTo(new Full(e164, masked));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "18412345678-1234,      18412345678-1234,     184****5678-****",
                "184 1234 5678 转 1234, 18412345678-1234,     184****5678-****",
                "'18412345678#12,       18412345678-12,       184****5678-****",
                "0571-88881234-801,     0571-88881234-801,    057****1234-****",
                "400-820-8820,          400-820-8820,         400****8820",
                "4008208820-1234,       4008208820-1234,      400****8820-****"
            })
    void dialsAVirtualNumberButDoesNotTakeItForAPerson(String text, String dialable, String masked) {
        assertThat(PhoneNumbers.parse(text)).isEqualTo(new Virtual(dialable, masked));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "138****1111,        138****1111",
                "138＊＊＊＊1111,    138****1111",
                "'138****1111,       138****1111",
                "1381234****,        138********",
                "+86 138****1111,    138****1111",
                "*******1111,        *******1111",
                "138****1111-1234,   138****1234"
            })
    void keepsHiddenWhatThePlatformHid(String text, String masked) {
        assertThat(PhoneNumbers.parse(text)).isEqualTo(new Masked(masked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "-",
                "无",
                "10086",
                "12345678901",
                "1381234567",
                "138123456789",
                "88881234",
                "1.38E+10",
                "1.38123E10",
                "abc",
                "****",
                "13812345678a",
                "00000000000",
                "+",
                "+86",
                "联系客服",
                "2025-11-25 10:00:00"
            })
    void findsNoNumberWhereThereIsNone(String text) {
        assertThat(PhoneNumbers.parse(text)).isEqualTo(new Unusable());
    }

    @Test
    void findsNoNumberInNothing() {
        assertThat(PhoneNumbers.parse(null)).isEqualTo(new Unusable());
        assertThat(PhoneNumbers.parse("1".repeat(10_000))).isEqualTo(new Unusable());
    }

    @Property
    void readsEveryMobileNumberAndHidesItsMiddle(@ForAll("mobiles") String number) {
        assertThat(PhoneNumbers.parse(number)).isInstanceOfSatisfying(Full.class, phone -> {
            assertThat(phone.e164()).isEqualTo("+86" + number);
            assertThat(phone.masked()).isEqualTo(number.substring(0, 3) + "****" + number.substring(7));
            assertThat(phone.toString()).doesNotContain(number.substring(3, 7) + number.substring(7));
        });
    }

    @Property
    void readsItTheSameWithNoiseAroundIt(@ForAll("mobiles") String number, @ForAll("noise") String noise) {
        assertThat(PhoneNumbers.parse(noise + number + noise)).isEqualTo(PhoneNumbers.parse(number));
    }

    @Property
    void neverThrowsAndNeverShowsMoreThanSevenDigits(@ForAll String anything) {
        var masked =
                switch (PhoneNumbers.parse(anything)) {
                    case Full full -> full.masked();
                    case Virtual virtual -> virtual.masked();
                    case Masked half -> half.masked();
                    case Unusable _ -> "";
                };
        assertThat(masked.replaceAll("\\D", "").length()).isLessThanOrEqualTo(7);
    }

    @Provide
    Arbitrary<String> mobiles() {
        return Arbitraries.longs().between(13_000_000_000L, 19_999_999_999L).map(Object::toString);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of("", " ", "'", "\t", "\u00A0", "\"", "’", "\u200B", "=");
    }
}
