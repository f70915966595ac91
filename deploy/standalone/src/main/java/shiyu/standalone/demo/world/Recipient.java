package shiyu.standalone.demo.world;

/** A person as the channel shows it. */
public record Recipient(String name, String phone, Place place, String street) {

    static Recipient of(Person person) {
        return new Recipient(person.name(), person.mobile(), person.place(), person.street());
    }

    static Recipient byLandline(Person person) {
        return new Recipient(person.name(), person.landline(), person.place(), person.street());
    }

    static Recipient byVirtualNumber(Person person, String number) {
        return new Recipient(person.name(), number, person.place(), person.street());
    }

    static Recipient masked(Person person) {
        var mobile = person.mobile();
        return new Recipient(
                person.name().charAt(0) + "**",
                mobile.substring(0, 3) + "****" + mobile.substring(7),
                person.place(),
                "****");
    }

    /** Never the person. */
    @Override
    public String toString() {
        return "Recipient[%s]".formatted(place.city());
    }
}
