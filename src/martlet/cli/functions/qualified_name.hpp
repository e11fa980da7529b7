#pragma once
#include <string>

#include <martlet/base/result.hpp>

namespace martlet::cli {

/// A function's name and its alias or version.
struct QualifiedName {
  std::string name;
  std::string qualifier{};  ///< "" if there is none
};
/// Splits "orders-api:LIVE" into name and qualifier; an ARN is returned whole, as the name. Fails with Code::malformed if `text` can't name
/// a function.
Result<QualifiedName> read_qualified_name(const std::string& text);

}  // namespace martlet::cli
