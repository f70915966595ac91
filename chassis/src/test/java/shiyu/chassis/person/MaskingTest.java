package shiyu.chassis.person;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "13812345678,    138****5678",
        "+8613812345678, 138****5678",
        "88881234,       ****1234",
        "1234567,        ****",
        "'',             ****"
    })
    void showsTheEndsOfAPhone(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }

    @Property
    void hidesAtLeastFourDigitsOfAnyNumber(@ForAll @NumericChars @StringLength(min = 1, max = 20) String digits) {
        var masked = Masking.phone(digits);
        assertThat(masked).contains("****");
        assertThat(masked.replace("*", "").length()).isLessThanOrEqualTo(Math.max(0, digits.length() - 4));
    }

    @ParameterizedTest
    @CsvSource({
        "张三,       张*",
        "林小满,     林**",
        "欧阳娜娜,   欧阳**",
        "张**,       张**",
        "John Smith, J***",
        "石,         石***",
        "'',         ''"
    })
    void showsTheSurnameOfAName(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "浙江省 杭州市 西湖区 文三路 478 号 3 幢 402(310012), 浙江省杭州市西湖区****",
        "浙江省杭州市西湖区文三路478号,                        浙江省杭州市西湖区****",
        "上海市 浦东新区 世纪大道 100 号,                      上海市浦东新区****",
        "新疆维吾尔自治区伊犁哈萨克自治州伊宁市解放路1号,      新疆维吾尔自治区伊犁哈萨克自治州伊宁市****",
        "内蒙古自治区 锡林郭勒盟 苏尼特右旗 赛汉镇,            内蒙古自治区锡林郭勒盟苏尼特右旗****",
        "浙江省 杭州市 文三路 西湖小区 3 幢,                   浙江省杭州市****",
        "文三路 478 号,                                        ****",
        "阳光小区 3 幢,                                        ****",
        "'',                                                   ''"
    })
    void showsAnAddressDownToItsDistrict(String address, String masked) {
        assertThat(Masking.address(address)).isEqualTo(masked);
    }

    @Property
    void neverShowsADigitOfAnAddress(@ForAll @StringLength(max = 60) String address) {
        assertThat(Masking.address(address)).doesNotContainPattern("[0-9]");
    }
}
