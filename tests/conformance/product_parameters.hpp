#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <martlet/schema/schema.hpp>

namespace conformance {

/// The query parameters of the list of products.
struct ProductQuery {
  std::int64_t limit = 0;
  std::int64_t offset = 0;
  std::string sort;
  std::optional<std::vector<std::string>> tag;
  std::optional<bool> in_stock;
  std::optional<double> min_price;
  std::optional<double> max_price;
  std::optional<std::string> since;
};
martlet::Schema describe(martlet::Type<ProductQuery>);

struct ProductPath {
  std::string sku;
};
martlet::Schema describe(martlet::Type<ProductPath>);

struct StockPath {
  std::int64_t id = 0;
};
martlet::Schema describe(martlet::Type<StockPath>);

struct VersionHeader {
  std::int64_t version = 0;
};
martlet::Schema describe(martlet::Type<VersionHeader>);

struct DateRange {
  martlet::WallTime from;
  martlet::WallTime to;
};
martlet::Schema describe(martlet::Type<DateRange>);

}  // namespace conformance
