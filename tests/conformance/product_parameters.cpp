#include "product_parameters.hpp"

namespace conformance {

using namespace martlet;

Schema describe(Type<ProductQuery>) {
  return object<ProductQuery>(
      "ProductQuery",  //
      field<&ProductQuery::limit>("limit").min(1).max(100).fallback(20), field<&ProductQuery::offset>("offset").min(0).fallback(0),
      field<&ProductQuery::sort>("sort").one_of("name", "price", "-price").fallback("name"),
      field<&ProductQuery::tag>("tag").items(value<std::string>().lowercase().pattern("^[a-z]+$")).single().max(3),
      field<&ProductQuery::in_stock>("inStock"),  //
      field<&ProductQuery::min_price>("minPrice").min(0), field<&ProductQuery::max_price>("maxPrice").min(ref("minPrice")),
      field<&ProductQuery::since>("since").iso_date());
}

Schema describe(Type<ProductPath>) {
  return object<ProductPath>("ProductPath", field<&ProductPath::sku>("sku").pattern("^[A-Z]{3}-\\d{4}$", "sku"));
}

Schema describe(Type<StockPath>) { return object<StockPath>("StockPath", field<&StockPath::id>("id").positive()); }

Schema describe(Type<VersionHeader>) {
  return object<VersionHeader>("VersionHeader", field<&VersionHeader::version>("x-api-version").one_of(1, 2));
}

Schema describe(Type<DateRange>) {
  return object<DateRange>("DateRange", field<&DateRange::from>("from"), field<&DateRange::to>("to").greater(ref("from")));
}

}  // namespace conformance
