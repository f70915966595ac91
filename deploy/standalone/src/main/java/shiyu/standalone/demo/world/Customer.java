package shiyu.standalone.demo.world;

/** Who buys: the day of the person's first parcel (counted from 1970) and a number within it. */
public record Customer(long day, int number) {

    /** Some of each day's new customers like the house: they come again and become friends. */
    boolean isLoyal() {
        return number >= DemoOrders.FIRST_LOYAL && number < DemoOrders.FIRST_LOYAL + DemoOrders.LOYAL;
    }

    Person person() {
        return DemoPeople.person(day, number);
    }
}
