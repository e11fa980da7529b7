#include "preferences.hpp"

#include <algorithm>

#include <martlet/schema/schema.hpp>

namespace orders {

using martlet::field;
using martlet::object;

Page page_of(const PageQuery& query, const Preferences& preferences, std::int64_t page_size) {
  return {std::min(query.limit.value_or(preferences.page_size), page_size), query.offset};
}

martlet::Schema describe(martlet::Type<CsvSeparator>) {
  return martlet::enumeration<CsvSeparator>("CsvSeparator", {{CsvSeparator::comma, "comma"}, {CsvSeparator::semicolon, "semicolon"}});
}

martlet::Schema describe(martlet::Type<Preferences>) {
  const Preferences defaults;
  return object<Preferences>("Preferences",
                             field<&Preferences::page_size>("page_size").min(1).max(page_size_max).fallback(defaults.page_size),
                             field<&Preferences::csv_separator>("csv_separator").fallback(defaults.csv_separator));
}

}  // namespace orders
