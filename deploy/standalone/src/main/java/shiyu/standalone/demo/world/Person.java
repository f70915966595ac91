package shiyu.standalone.demo.world;

/**
 * A customer.
 *
 * @param mobile eleven digits, invented
 * @param account what the person is called on the channels
 * @param street all that follows the district
 */
public record Person(String name, String mobile, String landline, String account, Place place, String street) {

    /** Never the person. */
    @Override
    public String toString() {
        return "Person[%s]".formatted(place.city());
    }
}
