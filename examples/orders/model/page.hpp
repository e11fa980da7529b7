#pragma once
#include <cstdint>
#include <optional>

namespace orders {

inline constexpr std::int64_t page_size_max = 200;

/// A part of a list.
struct Page {
  std::int64_t limit = 0;
  std::int64_t offset = 0;  ///< how many are left out at the start
};

/// How a query asks for a part; every query that can be paged derives from it. Without a limit the client's preference counts.
struct PageQuery {
  std::optional<std::int64_t> limit;  ///< 1 to page_size_max
  std::int64_t offset = 0;
};

}  // namespace orders
