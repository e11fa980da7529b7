#pragma once
#include <string>
#include <vector>

namespace martlet::cli {

/// A difference between two documents that a client can notice.
struct Change {
  bool breaks = false;    ///< whether it breaks clients of the old document
  std::string operation;  ///< "POST /orders"; "" if it affects the whole service
  std::string place;      ///< "request body: items[].sku"; "" if it affects the whole operation
  std::string what;       ///< "maxLength was 64 and is 32"
  friend bool operator==(const Change&, const Change&) = default;
};
using Changes = std::vector<Change>;

}  // namespace martlet::cli
