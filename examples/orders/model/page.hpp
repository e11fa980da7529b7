#pragma once
#include <cstdint>
#include <optional>

namespace orders {

inline constexpr std::int64_t page_size_max = 200;

/// A part of a list.
struct Page {
  std::int64_t limit = 0;
  std::int64_t offset = 0;  ///< the number of skipped entries
};

/// The query parameters for paging; the queries of all paged lists derive from it. Without a limit, the client's preference applies.
struct PageQuery {
  std::optional<std::int64_t> limit;  ///< 1 to page_size_max
  std::int64_t offset = 0;
};

}  // namespace orders
