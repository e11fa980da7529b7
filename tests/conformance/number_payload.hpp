#pragma once
#include <optional>

#include <martlet/schema/schema.hpp>

namespace conformance {

/// `{"a": 1}`, where the number may be missing.
struct OptionalNumber {
  std::optional<double> a;
};
martlet::Schema describe(martlet::Type<OptionalNumber>);

/// `{"a": 1}`
struct RequiredNumber {
  double a = 0;
};
martlet::Schema describe(martlet::Type<RequiredNumber>);

}  // namespace conformance
