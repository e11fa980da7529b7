#pragma once
#include <cstdint>

#include <martlet/schema/type.hpp>

#include "page.hpp"

namespace orders {

enum class CsvSeparator { comma, semicolon };  ///< in much of Europe, spreadsheets expect a semicolon

/// A client's preferences, each stored in a cookie. Without cookies, the values below apply.
struct Preferences {
  std::int64_t page_size = 20;
  CsvSeparator csv_separator = CsvSeparator::comma;
};

/// The part of a list that a query requests, with at most `page_size` entries.
Page page_of(const PageQuery& query, const Preferences& preferences, std::int64_t page_size);

martlet::Schema describe(martlet::Type<CsvSeparator>);
martlet::Schema describe(martlet::Type<Preferences>);

}  // namespace orders
