#pragma once
#include <string>

#include <martlet/schema/type.hpp>

namespace shipping {

/// The prices of sending a parcel, in cents.
struct Rates {
  int parcel_cents = 390;
  int kilogram_cents = 100;  ///< for each kilogram or part of one
};

struct Quote {
  int grams = 0;
  int cents = 0;
};

martlet::Schema describe(martlet::Type<Rates>);
martlet::Schema describe(martlet::Type<Quote>);

/// Reads the rates in `file`; the defaults if `file` is empty. Throws if it can't be read, so that the service doesn't start.
Rates read_rates(const std::string& file);

}  // namespace shipping
