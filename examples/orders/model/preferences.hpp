#pragma once
#include <cstdint>

#include <martlet/schema/type.hpp>

#include "page.hpp"

namespace orders {

enum class CsvSeparator { comma, semicolon };  ///< spreadsheets of half of Europe expect a semicolon

/// What a client likes, kept in one cookie each. A client without cookies gets the values below.
struct Preferences {
  std::int64_t page_size = 20;
  CsvSeparator csv_separator = CsvSeparator::comma;
};

/// The part of a list that a query asks for, of at most `page_size` entries.
Page page_of(const PageQuery& query, const Preferences& preferences, std::int64_t page_size);

martlet::Schema describe(martlet::Type<CsvSeparator>);
martlet::Schema describe(martlet::Type<Preferences>);

}  // namespace orders
