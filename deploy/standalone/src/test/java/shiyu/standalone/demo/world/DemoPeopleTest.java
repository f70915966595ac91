package shiyu.standalone.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shiyu.chassis.person.Salutation;

class DemoPeopleTest {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    @Test
    void areAlwaysTheSame() {
        assertThat(DemoPeople.person(20_000, 7)).isEqualTo(DemoPeople.person(20_000, 7));
        assertThat(people().map(Person::mobile).distinct().count()).isGreaterThan(19_990);
    }

    @Test
    void haveNumbersThatCouldBe() {
        assertThat(people().map(Person::mobile)).allMatch(DemoPeopleTest::isValid);
        assertThat(people().map(Person::landline)).allMatch(DemoPeopleTest::isValid);
    }

    @Test
    void haveNamesByWhichTheyAreAddressed() {
        var salutations = people().map(person -> Salutation.of(person.name(), null))
                .collect(Collectors.groupingBy(salutation -> salutation, Collectors.counting()));

        assertThat(salutations).doesNotContainKey("顾客").containsKeys("王女士/先生", "欧阳女士/先生", "李女士", "张先生");
        assertThat(salutations.get("王女士/先生")).isGreaterThan(salutations.get("欧阳女士/先生"));
    }

    @Test
    void liveAllOverTheCountry() {
        assertThat(people().map(person -> person.place().province()).distinct().count())
                .isGreaterThan(25);
    }

    private static boolean isValid(String number) {
        try {
            return NUMBERS.isValidNumberForRegion(NUMBERS.parse(number, "CN"), "CN");
        } catch (NumberParseException _) {
            return false;
        }
    }

    private static Stream<Person> people() {
        return IntStream.range(0, 20_000).mapToObj(i -> DemoPeople.person(20_000 + i / 100, i % 100));
    }
}
