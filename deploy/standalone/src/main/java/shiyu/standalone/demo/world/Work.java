package shiyu.standalone.demo.world;

/**
 * What is sold.
 *
 * @param price in fen
 */
public record Work(String title, String sku, String merchantCode, String itemId, long price) {}
