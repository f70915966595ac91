package shiyu.standalone.demo.world;

/**
 * A real district.
 *
 * @param areaCode of its landlines
 */
public record Place(String province, String city, String district, String areaCode) {

    static Place parse(String line) {
        var parts = line.strip().split(" ", -1);
        return new Place(parts[0], parts[1], parts[2], parts[3]);
    }
}
